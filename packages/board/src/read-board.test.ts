import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { idSchema, isPlain } from '@raakvlak/domain';
import {
  draftAgreementSchema,
  fieldIdSchema,
  placeSchema,
  themeSchema,
  wallOf,
  type Arrangement,
} from '@raakvlak/domain/cards';
import { applyIntent } from './apply-intent.ts';
import { migrateBoard } from './migrate-board.ts';
import { readBoard, readBoardBytes } from './read-board.ts';
import { anyIntent } from './testing/any-intent.ts';
import { chanceFrom } from './testing/chance.ts';
import { tell } from './testing/convergence.ts';
import { garbage } from './testing/garbage.ts';
import { sampleCards, sampleSheet } from './testing/sample-board.ts';
import { textOf } from './text-of.ts';

function check({ places, themes, agreements }: Arrangement): void {
  for (const [card, place] of places)
    expect([idSchema.parse(card), placeSchema.parse(place)]).toEqual([card, place]);
  for (const theme of themes) expect(themeSchema.parse(theme)).toEqual(theme);
  for (const agreement of agreements) expect(draftAgreementSchema.parse(agreement)).toEqual(agreement);
}

it('BOARD-2 whatever lies in a document, reading answers, with values of the right kind', () => {
  const chance = chanceFrom(11);
  let found = 0;
  for (let round = 0; round < 400; round++) {
    const ids = Array.from({ length: 4 }, () => chance.id());
    const board = readBoardBytes([garbage(chance, ids)]);
    check(board);
    for (const { title } of board.themes) expect(isPlain(title) && title === title.trim()).toBe(true);
    const cards = sampleCards(chance, 2).map((card, index) => ({ ...card, id: ids[index] ?? card.id }));
    const stones = wallOf(sampleSheet, cards, board, undefined).fields.flatMap((field) => field.stones);
    expect(stones.flatMap((stone) => stone.cards)).toHaveLength(2);
    found += board.themes.length + board.agreements.length + board.places.size;
  }
  expect(found).toBeGreaterThan(100);
}, 60_000);

it('BOARD-2 whatever lies in a document, intents are done or refused, and never throw', () => {
  const chance = chanceFrom(12);
  for (let round = 0; round < 150; round++) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, garbage(chance, [chance.id(), chance.id(), chance.id()]));
    migrateBoard(doc);
    const cards = sampleCards(chance, 3);
    for (let step = 0; step < 10; step++) {
      const intent = anyIntent(chance, doc, cards, `woord${step}`);
      const done = intent && applyIntent(doc, intent, { cards });
      if (done?.ok && done.value.undo) applyIntent(doc, done.value.undo, { cards });
    }
    expect(tell(readBoardBytes([Y.encodeStateAsUpdate(doc)]))).toBe(tell(readBoard(doc)));
  }
}, 60_000);

it('BOARD-2 what is missing or odd reads as its default', () => {
  const doc = new Y.Doc();
  const { id } = chanceFrom(13);
  const [theme, agreement, orphan, card] = [id(), id(), id(), id()];
  doc.getMap('themes').set(theme, new Y.Map([['at', 'nowhere at all']]));
  doc.getMap('themes').set('__proto__', new Y.Map());
  doc.getMap('agreements').set(
    agreement,
    new Y.Map([
      ['theme', theme],
      ['kind', 'maybe'],
      ['by', 'tomorrow'],
    ]),
  );
  doc.getMap('agreements').set(orphan, new Y.Map());
  doc.getMap('places').set(card, 'x:y');
  const board = readBoard(doc);
  expect(board.places.size).toBe(0);
  expect(board.themes).toEqual([{ id: theme, title: '', field: '0.0', into: null, was: null }]);
  expect(fieldIdSchema.parse(board.themes[0]?.field)).toBe('0.0');
  expect(board.agreements).toEqual([
    { id: agreement, theme, kind: 'do', what: '', who: '', notice: '', by: null },
  ]);
  expect(textOf(doc, { theme })).toBe('');
  expect(textOf(doc, { agreement, name: 'what' })).toBe('');
});

it('BOARD-2 a root that another program made of another kind reads as empty', () => {
  const doc = new Y.Doc();
  doc.getArray('themes').push([1]);
  doc.getText('places').insert(0, 'Rust');
  expect(tell(readBoard(doc))).toBe(tell(readBoardBytes([])));
  expect(applyIntent(doc, { kind: 'place', card: chanceFrom(1).id(), to: null }, { cards: [] })).toEqual({
    ok: false,
    code: 'not-found',
  });
});

it('BOARD-2 texts are cleaned for showing, and textOf gives them as they are', () => {
  const doc = new Y.Doc();
  const theme = chanceFrom(14).id();
  doc.getMap('themes').set(theme, new Y.Map<unknown>([['title', new Y.Text(' Rust\u202E  op\nde groep ')]]));
  expect(readBoard(doc).themes[0]?.title).toBe('Rust op de groep');
  expect(textOf(doc, { theme })).toBe(' Rust\u202E  op\nde groep ');
});

it('BOARD-2 themes and agreements come in order of id', () => {
  const { id } = chanceFrom(15);
  const doc = new Y.Doc();
  for (let count = 0; count < 20; count++) doc.getMap('themes').set(id(), new Y.Map());
  const ids = readBoard(doc).themes.map((theme) => theme.id);
  expect(ids).toEqual([...ids].sort());
});
