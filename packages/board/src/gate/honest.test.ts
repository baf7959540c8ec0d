import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { Intent } from '@raakvlak/domain/cards';
import { createGate, type Layout } from '@raakvlak/sync/gate';
import type { Door, Person } from '../testing/circle.ts';
import { chanceFrom } from '../testing/chance.ts';
import { complaintsAfter } from '../testing/convergence.ts';
import { sampleCards, sampleSheet } from '../testing/sample-board.ts';
import { boardGateSchema, type BoardActor } from './board-gate.ts';

const people = { seed: 0, people: 4, steps: 80, cards: 8, catchUp: true };

/** The real gate, for people who may do what they do in the step where it is done. */
function gateDoor(
  seed: number,
  sentBack: Intent[],
  changed: (actor: BoardActor) => BoardActor = (actor) => actor,
): Door {
  const cards = sampleCards(chanceFrom(seed), people.cards);
  const known = new Set(cards.map(({ id }) => id));
  const gate = createGate(
    boardGateSchema<BoardActor>(sampleSheet, (actor) => actor),
    (error) => {
      throw error;
    },
  );
  const layouts = new WeakMap<Y.Doc, Layout>();
  const claims = new Map<number, Person>();
  return (server, { intent, bytes }, person) => {
    const layout = layouts.get(server) ?? gate.layOut(server);
    layouts.set(server, layout);
    const mayWriteAs = (client: number) => (claims.get(client) ?? person) === person;
    const actor = changed({ ...whoDoes(intent), isCard: (id) => known.has(id), cards: () => cards });
    const verdict = gate.judge(bytes, { actor, mayWriteAs, draining: false }, layout);
    if (verdict.is === 'refused') sentBack.push(intent);
    if (verdict.is !== 'allowed') return verdict.is === 'duplicate';
    if (verdict.client !== null) claims.set(verdict.client, person);
    gate.apply(bytes, verdict.client, layout);
    return true;
  };
}

function whoDoes({ kind }: Intent): Pick<BoardActor, 'role' | 'situation'> {
  const agreeing = kind === 'agreementText' || kind === 'agreementSet';
  const steering = /^(un)?choose|^(remove|restore)Agreement$/.test(kind);
  return {
    role: steering ? 'facilitator' : 'participant',
    situation: { step: agreeing || steering ? 'agree' : 'order', locked: false, ordering: 'everyone' },
  };
}

/** What somebody else can overtake on its way: they fill the theme, or lay the loose card in one. */
const overtaken: ReadonlySet<string> = new Set(['removeTheme', 'unmakeTheme', 'chooseCard', 'unchooseCard']);

it('P2 the gate sends nothing honest back, but for what somebody else just filled or took along, in 60 random schedules', () => {
  const sentBack: Intent[] = [];
  const wrong: string[] = [];
  for (let seed = 1; seed <= 60; seed++) {
    const complaints = complaintsAfter({ ...people, seed, door: gateDoor(seed, sentBack) });
    wrong.push(...complaints.map((complaint) => `seed ${seed}: ${complaint}`));
  }
  expect(wrong).toEqual([]);
  expect(sentBack.map(({ kind }) => kind).filter((kind) => !overtaken.has(kind))).toEqual([]);
}, 60_000);

it('P2 control: a gate that knows no cards sends honest people back', () => {
  const sentBack: Intent[] = [];
  const door = gateDoor(1, sentBack, (actor) => ({ ...actor, isCard: () => false }));
  expect(() => complaintsAfter({ ...people, seed: 1, door })).toThrow(/sent back for ever/);
  expect(sentBack.some(({ kind }) => kind === 'place')).toBe(true);
}, 60_000);
