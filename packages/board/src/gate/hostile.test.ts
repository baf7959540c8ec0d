import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { isEmptyTheme, type Arrangement, type Card } from '@raakvlak/domain/cards';
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

/** A participant while everyone orders, who has nothing to say about agreements. */
const actorFor = (cards: readonly Card[]): BoardActor => ({
  role: 'participant',
  situation: { step: 'order', locked: false, ordering: 'everyone' },
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
function harm(layout: Layout, was: Arrangement, cards: readonly Card[]): string[] {
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
}

function campaign(
  gate: Gate<BoardActor>,
  seeds: number,
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
        { actor: actorFor(cards), mayWriteAs: () => true, draining: false },
        layout,
      );
      sum.sent += 1;
      if (verdict.is !== 'allowed') continue;
      sum.accepted += 1;
      gate.apply(bytes, verdict.client, layout);
      for (const complaint of harm(layout, before, cards)) sum.found.add(complaint);
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

it('P2 control: without the rules of a board the same updates do harm', () => {
  expect(campaign(open, 20).found.size).toBeGreaterThan(0);
}, 60_000);
