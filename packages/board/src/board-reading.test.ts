import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Arrangement } from '@raakvlak/domain/cards';
import { applyIntent } from './apply-intent.ts';
import { BoardReading } from './board-reading.ts';
import { rootOf } from './layout.ts';
import { readBoard } from './read-board.ts';
import { anyIntent } from './testing/any-intent.ts';
import { chanceFrom, type Chance } from './testing/chance.ts';
import { tell } from './testing/convergence.ts';
import { garbage } from './testing/garbage.ts';
import { sampleCards } from './testing/sample-board.ts';

const never = (error: unknown) => {
  throw error;
};

/** Follows a document through whatever is done to it; how often it said something else than reading all of it. */
function strays(
  chance: Chance,
  steps: number,
  does: (doc: Y.Doc, step: number) => Y.Doc,
  report = never,
): number {
  using reading = new BoardReading(report);
  let doc = new Y.Doc();
  let wrong = 0;
  for (let step = 0; step < steps; step++) {
    doc = does(doc, step);
    const looks = Array.from({ length: 1 + chance.below(2) }, () => reading.look(doc));
    // A look that never became durable is not taken in; the next one brings it along.
    if (chance.often(0.3)) continue;
    const last = chance.often(0.5) ? looks.at(-1) : looks[0];
    if (last) reading.accept(last);
    if (tell(reading.board) !== tell(readBoard(doc))) wrong += 1;
  }
  return wrong;
}

/** Somebody's intent, now and then by way of another document, a deletion of anything, or a document that is loaded again. */
function honest(chance: Chance): (doc: Y.Doc, step: number) => Y.Doc {
  const cards = sampleCards(chance, 10);
  return (doc, step) => {
    const dice = chance.below(20);
    const next = dice === 0 ? again(doc) : doc;
    const intent = anyIntent(chance, next, cards, `woord${step}`);
    const far = dice < 10 ? again(next) : next;
    if (intent) applyIntent(far, intent, { cards });
    if (far !== next) Y.applyUpdate(next, Y.encodeStateAsUpdate(far, Y.encodeStateVector(next)));
    if (dice === 19)
      rootOf(next, 'themes')?.forEach(
        (_, key) => void (chance.often(0.2) && rootOf(next, 'themes')?.delete(key)),
      );
    if (dice === 0) doc.destroy();
    return next;
  };
}

function again(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

it('BOARD-18 a board that is followed says at any time what reading all of it says, in 40 stories', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const chance = chanceFrom(seed);
    expect(strays(chance, 80, honest(chance)), `seed ${seed}`).toBe(0);
  }
}, 60_000);

it('BOARD-18 also of a document in which anything lies', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const chance = chanceFrom(seed);
    const ids = Array.from({ length: 4 }, () => chance.id());
    const odd = (doc: Y.Doc): Y.Doc => {
      Y.applyUpdate(doc, garbage(chance, ids));
      return doc;
    };
    expect(strays(chance, 12, odd), `seed ${seed}`).toBe(0);
  }
}, 60_000);

it('BOARD-18 control: who does not hear what changed strays', () => {
  const chance = chanceFrom(3);
  const does = honest(chance);
  const deaf = (doc: Y.Doc, step: number): Y.Doc => {
    const next = does(doc, step);
    next.on('beforeTransaction', () => next._observers.delete('afterTransaction'));
    return next;
  };
  expect(strays(chance, 80, deaf)).toBeGreaterThan(0);
});

it('BOARD-18 what says the same stays the same object, so that a follower sees at once what did not change', () => {
  const chance = chanceFrom(5);
  const doc = new Y.Doc();
  const [one, two] = [chance.id(), chance.id()];
  using reading = new BoardReading(never);
  const look = (): Arrangement => reading.accept(reading.look(doc));
  for (const id of [one, two])
    applyIntent(
      doc,
      { kind: 'makeTheme', id, field: 'a.b', cards: [chance.id()], title: 'Rust' },
      { cards: [] },
    );
  const before = look();
  const placed = chance.id();
  applyIntent(doc, { kind: 'place', card: placed, to: { theme: one } }, { cards: [] });
  const after = look();
  expect(after.themes).toBe(before.themes);
  expect(after.agreements).toBe(before.agreements);
  expect(after.places.get(placed)).toEqual({ theme: one });
  applyIntent(doc, { kind: 'title', theme: one, base: 'Rust', mine: 'Meer rust' }, { cards: [] });
  const { themes } = look();
  expect(themes).not.toBe(before.themes);
  expect(themes.find(({ id }) => id === two)).toBe(before.themes.find(({ id }) => id === two));
});

it('BOARD-18 what goes wrong while listening is told, does not silence the document, and makes the next look a whole one', () => {
  const chance = chanceFrom(7);
  const doc = new Y.Doc();
  const errors: unknown[] = [];
  using reading = new BoardReading((error) => errors.push(error));
  reading.accept(reading.look(doc));
  let updates = 0;
  doc.on('update', () => (updates += 1));
  doc.emit('afterTransaction', [{ changed: null } as unknown as Y.Transaction, doc]);
  expect(errors).toHaveLength(1);
  expect(reading.look(doc).is).toBe('whole');
  applyIntent(doc, { kind: 'place', card: chance.id(), to: { field: 'a.b' } }, { cards: [] });
  expect(updates).toBe(1);
  reading.accept(reading.look(doc));
  expect(reading.look(doc).is).toBe('news');
});

it('BOARD-18 a document that is put away is let go', () => {
  const doc = new Y.Doc();
  using reading = new BoardReading(never);
  reading.accept(reading.look(doc));
  expect(doc._observers.get('afterTransaction')?.size).toBe(1);
  doc.destroy();
  expect(doc._observers.get('afterTransaction')?.size ?? 0).toBe(0);
  expect(reading.look(doc).is).toBe('whole');
});
