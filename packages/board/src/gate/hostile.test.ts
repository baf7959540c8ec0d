import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { isEmptyTheme, type Arrangement, type Card, type Theme } from '@raakvlak/domain/cards';
import { createGate, type Gate, type Layout } from '@raakvlak/sync/gate';
import { applyIntent } from '../apply-intent.ts';
import { branchesOf, rootOf, textUnder } from '../layout.ts';
import { readBoard, readBoardBytes } from '../read-board.ts';
import { anyIntent } from '../testing/any-intent.ts';
import { chanceFrom, type Chance } from '../testing/chance.ts';
import { tell } from '../testing/convergence.ts';
import { sampleCards, sampleSheet } from '../testing/sample-board.ts';
import { boardGateSchema, type BoardActor } from './board-gate.ts';

const schema = boardGateSchema<BoardActor>(sampleSheet, (actor) => actor);
const toss = (error: unknown) => {
  throw error;
};
const strict = createGate(schema, toss);
const open = createGate({ ...schema, allows: () => true }, toss);

type Who = Pick<BoardActor, 'role' | 'situation'>;
type Harm = (layout: Layout, was: Arrangement, cards: readonly Card[]) => string[];

/** A participant while everyone orders, who has nothing to say about agreements. */
const ordering: Who = {
  role: 'participant',
  situation: { step: 'order', locked: false, ordering: 'everyone' },
};
/** Who leads, while the group agrees and nobody orders. */
const leading: Who = {
  role: 'facilitator',
  situation: { step: 'agree', locked: false, ordering: 'everyone' },
};

const actorFor = (who: Who, cards: readonly Card[]): BoardActor => ({
  ...who,
  isCard: (id) => cards.some((card) => card.id === id),
  cards: () => cards,
});

function damaged(chance: Chance, bytes: Uint8Array): Uint8Array {
  const list = [...bytes];
  for (let count = 1 + chance.below(3); count > 0; count--) {
    const at = chance.below(list.length + 1);
    const dice = chance.below(4);
    if (dice === 0) list.splice(at, 1);
    else if (dice === 1) list.splice(at, 0, chance.below(256));
    else if (dice === 2) list[at % list.length] = chance.below(256);
    else list[at % list.length] = ((list[at % list.length] ?? 0) ^ (1 << chance.below(8))) & 255;
  }
  return Uint8Array.from(list);
}

/** What a participant must never be able to bring about. */
const harm: Harm = (layout, was, cards) => {
  const { doc } = layout;
  const board = readBoard(doc);
  const found: string[] = [];
  if (JSON.stringify(board.agreements) !== JSON.stringify(was.agreements)) found.push('an agreement changed');
  if (rootOf(doc, 'meta')?.size !== 0) found.push('meta was written');
  const still = new Map(board.themes.map((theme) => [theme.id, theme]));
  const themes = was.themes.map((theme) => still.get(theme.id) ?? theme);
  for (const { id } of was.themes)
    if (!still.has(id) && !isEmptyTheme(id, cards, { ...board, themes })) found.push('a full theme went');
  for (const [, branch] of branchesOf(rootOf(doc, 'themes'))) {
    if (!textUnder(branch, 'title') || typeof branch.get('at') !== 'string')
      found.push('a theme is not whole');
  }
  for (const [id] of rootOf(doc, 'places')?.entries() ?? [])
    if (!cards.some((card) => card.id === id)) found.push('a place for no card');
  if (tell(readBoardBytes([Y.encodeStateAsUpdate(doc)])) !== tell(board))
    found.push('it loads as another board');
  return found;
};

/** What nobody must be able to bring about while the group agrees: that more than loose cards is ordered. */
const disorder: Harm = ({ doc }, was, cards) => {
  const now = readBoard(doc);
  const found: string[] = [];
  const agreedOn = (board: Arrangement, theme: string) =>
    board.agreements.some((agreement) => agreement.theme === theme);
  const inside = (board: Arrangement, theme: string) =>
    [...board.places.values()].filter((place) => 'theme' in place && place.theme === theme).length;
  const bare = (board: Arrangement, { id, title }: Theme) => title === '' && inside(board, id) === 1;
  for (const theme of was.themes) {
    const still = now.themes.find(({ id }) => id === theme.id);
    if (still && JSON.stringify(still) !== JSON.stringify(theme)) found.push('a theme changed');
    if (!still && !(bare(was, theme) && agreedOn(was, theme.id))) found.push('a theme went');
  }
  for (const theme of now.themes)
    if (!was.themes.some(({ id }) => id === theme.id) && !(bare(now, theme) && agreedOn(now, theme.id)))
      found.push('a theme came');
  const themes = (board: Arrangement) => new Set(board.themes.map(({ id }) => id));
  for (const { id } of cards) {
    const [before, after] = [was.places.get(id), now.places.get(id)];
    const [left, came] = [
      before && 'theme' in before && themes(was).has(before.theme) ? before.theme : '',
      after && 'theme' in after && themes(now).has(after.theme) ? after.theme : '',
    ];
    if (left !== came && ((left && themes(now).has(left)) || (came && themes(was).has(came))))
      found.push('a card was laid in or out of a theme');
    if (left === '' && came === '' && JSON.stringify(before) !== JSON.stringify(after))
      found.push('a loose card was laid elsewhere');
  }
  return found;
};

function campaign(
  gate: Gate<BoardActor>,
  seeds: number,
  who: Who = ordering,
  harmOf: Harm = harm,
): { sent: number; accepted: number; found: Set<string> } {
  const sum = { sent: 0, accepted: 0, found: new Set<string>() };
  for (let seed = 1; seed <= seeds; seed++) {
    const chance = chanceFrom(seed);
    const cards = sampleCards(chance, 6);
    const layout = gate.layOut(new Y.Doc());
    for (let step = 0; step < 30; step++) {
      const intent = anyIntent(chance, layout.doc, cards, `woord${step}`);
      if (intent) applyIntent(layout.doc, intent, { cards });
    }
    for (let attempt = 0; attempt < 60; attempt++) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(layout.doc));
      const caught: Uint8Array[] = [];
      doc.on('update', (bytes: Uint8Array) => caught.push(bytes));
      const intent = anyIntent(chance, doc, cards, 'kwaad');
      if (intent) applyIntent(doc, intent, { cards });
      const [honest] = caught;
      if (!honest) continue;
      const bytes = damaged(chance, honest);
      const before = readBoard(layout.doc);
      const verdict = gate.judge(
        bytes,
        { actor: actorFor(who, cards), mayWriteAs: () => true, draining: false },
        layout,
      );
      sum.sent += 1;
      if (verdict.is !== 'allowed') continue;
      sum.accepted += 1;
      gate.apply(bytes, verdict.client, layout);
      for (const complaint of harmOf(layout, before, cards)) sum.found.add(complaint);
    }
  }
  return sum;
}

it('P2 BOARD-11 3,000 damaged updates bring about nothing that a participant may not', () => {
  const { sent, accepted, found } = campaign(strict, 80);
  expect([...found]).toEqual([]);
  expect(sent).toBeGreaterThan(3_000);
  expect(accepted).toBeGreaterThan(50);
}, 120_000);

it('P2 BOARD-17 nor do 1,500 by who leads, while the group agrees, order anything but the loose cards they choose', () => {
  const { accepted, found } = campaign(strict, 40, leading, disorder);
  expect([...found]).toEqual([]);
  expect(accepted).toBeGreaterThan(10);
}, 120_000);

it('P2 control: without the rules of a board the same updates do harm', () => {
  expect(campaign(open, 20).found.size).toBeGreaterThan(0);
  expect(campaign(open, 5, leading, disorder).found.size).toBeGreaterThan(0);
}, 60_000);
