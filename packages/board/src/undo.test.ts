import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { wallOf, type Card, type Intent } from '@raakvlak/domain/cards';
import { applyIntent } from './apply-intent.ts';
import { readBoard } from './read-board.ts';
import { anyIntent } from './testing/any-intent.ts';
import { chanceFrom, type Chance } from './testing/chance.ts';
import { sampleCards, sampleSheet } from './testing/sample-board.ts';
import { textOf } from './text-of.ts';

/** A board on which a group worked for a while. */
function board(seed: number): { chance: Chance; cards: Card[]; doc: Y.Doc } {
  const chance = chanceFrom(seed);
  const cards = sampleCards(chance, 6);
  const doc = new Y.Doc();
  for (let step = 0; step < 25; step++) {
    const intent = anyIntent(chance, doc, cards, `eerder${step}`);
    if (intent) applyIntent(doc, intent, { cards });
  }
  return { chance, cards, doc };
}

/** Acts until something changed; the intent that takes it back. */
function act(
  chance: Chance,
  doc: Y.Doc,
  cards: readonly Card[],
  word: string,
): { did: Intent; undo: Intent } {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const did = anyIntent(chance, doc, cards, `${word}${attempt}`);
    const done = did && applyIntent(doc, did, { cards });
    if (did && done?.ok && done.value.undo) return { did, undo: done.value.undo };
  }
  throw new Error('nobody could do anything');
}

function seen(doc: Y.Doc, cards: readonly Card[]): unknown {
  const read = readBoard(doc);
  const texts = read.agreements.map(({ id }) => textOf(doc, { agreement: id, name: 'what' }));
  return { wall: wallOf(sampleSheet, cards, read, undefined), agreements: read.agreements, texts };
}

/** Everything that has one value in a document, by its address. */
function values(doc: Y.Doc): Map<string, string> {
  const { places, themes, agreements } = readBoard(doc);
  const found: [string, unknown][] = [...places].map(([card, place]) => [`place of ${card}`, place]);
  for (const { id, field, into, was } of themes) {
    found.push(
      [`${id} is there`, true],
      [`field of ${id}`, field],
      [`into of ${id}`, into],
      [`was of ${id}`, was],
    );
  }
  for (const { id, kind, by } of agreements)
    found.push([`${id} is there`, true], [`kind of ${id}`, kind], [`by of ${id}`, by]);
  return new Map(found.map(([address, value]) => [address, JSON.stringify(value)]));
}

const words = (doc: Y.Doc): string => {
  const { themes, agreements } = readBoard(doc);
  const texts = agreements.flatMap(({ what, who, notice }) => [what, who, notice]);
  return JSON.stringify([...themes.map(({ title }) => title), ...texts]);
};

it('BOARD-10 undo alone brings back what everyone saw before, 200 times', () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 200; seed++) {
    const { chance, cards, doc } = board(seed);
    const before = seen(doc, cards);
    const { did, undo } = act(chance, doc, cards, 'net');
    expect(applyIntent(doc, undo, { cards }), `seed ${seed}`).toMatchObject({ ok: true });
    expect(seen(doc, cards), `seed ${seed} ${did.kind}`).toEqual(before);
    kinds.add(did.kind);
  }
  expect(kinds.size).toBe(12);
}, 60_000);

it('BOARD-10 undo in company takes away nothing that somebody else did since, 200 times', () => {
  let refused = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { chance, cards, doc } = board(seed);
    const { undo } = act(chance, doc, cards, 'mijn');
    const mine = values(doc);
    for (let step = 0; step < 3; step++) act(chance, doc, cards, `ander${step}x`);
    const theirs = values(doc);
    const theirWords = words(doc).match(/ander\w+/g) ?? [];
    if (!applyIntent(doc, undo, { cards }).ok) refused += 1;
    const now = values(doc);
    for (const address of new Set([...mine.keys(), ...theirs.keys()])) {
      if (mine.get(address) === theirs.get(address)) continue;
      expect(now.get(address), `seed ${seed} ${undo.kind}: ${address}`).toBe(theirs.get(address));
    }
    for (const word of theirWords) expect(words(doc), `seed ${seed} ${undo.kind}`).toContain(word);
  }
  expect(refused).toBeGreaterThan(0);
}, 60_000);

it('BOARD-10 control: taking back without looking what is there now undoes what others did', () => {
  let harmed = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const { chance, cards, doc } = board(seed);
    const { undo } = act(chance, doc, cards, 'mijn');
    const mine = values(doc);
    for (let step = 0; step < 3; step++) act(chance, doc, cards, `ander${step}x`);
    const theirs = values(doc);
    applyIntent(doc, { ...undo, from: undefined } as Intent, { cards });
    const now = values(doc);
    for (const [address, value] of theirs)
      if (mine.get(address) !== value && now.get(address) !== value) harmed += 1;
  }
  expect(harmed).toBeGreaterThan(0);
}, 60_000);
