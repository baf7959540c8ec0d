import * as Y from 'yjs';
import { afterEach, expect, test } from 'vitest';
import { FakeClock } from '../testing/fake-clock.ts';
import { plantedGarden } from '../testing/garden.ts';
import { contentOf } from '../testing/linked.ts';
import { strictGate } from '../testing/trial.ts';
import { LiveDocument } from './live-document.ts';
import { SnapshotThread } from './snapshot-thread.ts';
import { snapshotOf } from './snapshot.ts';

const threads: SnapshotThread[] = [];
afterEach(() => {
  for (const thread of threads.splice(0)) thread[Symbol.dispose]();
});
function newThread(): SnapshotThread {
  const thread = new SnapshotThread(new FakeClock());
  threads.push(thread);
  return thread;
}

/** A garden with this many things, and every update that made it, with words that were taken away again. */
function grown(things: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc({ gc: true });
  strictGate.layOut(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(plantedGarden(['ann'], things)));
  for (let count = 0; count < 300; count++) {
    doc.getText('open').insert(0, `SECRET${count}`);
    doc.getText('open').delete(0, `SECRET${count}`.length);
  }
  return { doc, updates };
}

const contentOfUpdates = (updates: readonly Uint8Array[]): unknown => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return contentOf(doc);
};

test('S26 P8 a snapshot of a large board is made on a thread of its own, the same as here, and holds nothing deleted', async () => {
  const { updates } = grown(1_500);
  expect(Buffer.concat(updates).includes('SECRET7')).toBe(true);
  const bytes = await newThread().make(updates);
  expect(Buffer.from(bytes)).toEqual(Buffer.from(snapshotOf(updates)));
  expect(Buffer.from(bytes).includes('SECRET')).toBe(false);
  expect(contentOfUpdates([bytes])).toEqual(contentOfUpdates(updates));
});

test('S26 what does not make a whole document gives no snapshot, there or here, and the next one is made', async () => {
  const { updates } = grown(1_500);
  const holed = updates.filter((_, index) => index !== 5);
  expect(() => snapshotOf(holed)).toThrow('hole');
  const thread = newThread();
  await expect(thread.make(holed)).rejects.toThrow('hole');
  expect((await thread.make(updates)).length).toBeGreaterThan(0);
});

test('S26 who waits when the thread ends hears that, and a later one starts another thread', async () => {
  const { updates } = grown(1_500);
  const thread = newThread();
  const waiting = thread.make(updates);
  thread[Symbol.dispose]();
  await expect(waiting).rejects.toThrow('put away');
  expect((await thread.make(updates)).length).toBeGreaterThan(0);
});

test('S23 a large board is loaded in slices, between which others have their turn, and is the same', async () => {
  const { doc, updates } = grown(400);
  const stored = { epoch: 1, seq: updates.length, snapshot: null, updates, claims: [] };
  const long = { ...stored, updates: [...updates.slice(0, 1), ...manyOf(updates)] };
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  const live = await LiveDocument.load(long, strictGate, () => 5);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(0);
  expect(contentOf(live.doc)).toEqual(contentOf(doc));
  expect(contentOf(LiveDocument.of(stored, strictGate, () => 5).doc)).toEqual(contentOf(doc));
});

/** The same updates often enough that they do not fit in one slice; what is known already changes nothing. */
const manyOf = (updates: readonly Uint8Array[]): Uint8Array[] =>
  Array.from({ length: 4 }, () => updates).flat();
