import * as Y from 'yjs';
import { expect, test } from 'vitest';
import type { Welcome } from '../events.ts';
import { readWelcome } from '../parse.ts';
import type { FakeClock } from '../testing/fake-clock.ts';
import { heldLog } from '../testing/faulty-log.ts';
import { gardenDoc, plant } from '../testing/garden.ts';
import { ROOM } from '../testing/linked.ts';
import { memoryLog } from '../testing/memory-log.ts';
import { answerOf, rawHub, rawSocket } from '../testing/raw-socket.ts';
import type { RawSocket } from '../testing/raw-socket.ts';
import type { LogEntry } from './update-log.ts';

const okay = { ok: true, gone: false };

/** A hub of which every commit is seen. */
function seen() {
  const rows: LogEntry[] = [];
  const log = memoryLog();
  const commit: typeof log.commit = (batch) => {
    rows.push(...batch);
    return log.commit(batch);
  };
  return { rows, ...rawHub({}, { ...log, commit }) };
}

/** A phone made by hand: what it does is said as one update, in the same instant as what others say. */
async function phoneOf(clock: FakeClock, socket: RawSocket) {
  const doc = gardenDoc();
  const welcome = readWelcome(await answerOf(clock, socket.hello())) as Welcome;
  Y.applyUpdate(doc, welcome.bytes);
  return (command: string, change: (doc: Y.Doc) => void): Promise<unknown> => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    const bytes = Y.encodeStateAsUpdate(doc, before);
    return socket.say('sync:update', { room: ROOM, epoch: 1, bytes, commands: [command] });
  };
}

const type = (doc: Y.Doc): void => doc.getText('open').insert(0, 'x');

test('S21 what several phones type in the same turn is one transaction, with the commands and claims of all', async () => {
  const { clock, hub, rows } = seen();
  const names = ['ann', 'bob', 'cas', 'dee'];
  const phones = await Promise.all(names.map((name) => phoneOf(clock, rawSocket(hub, name))));
  const answers = Promise.all(phones.map((say, index) => say(`c${index}`, type)));
  expect(await answerOf(clock, answers)).toEqual(names.map(() => okay));
  expect(rows.map(({ seq, commands }) => [seq, commands])).toEqual([[1, ['c0', 'c1', 'c2', 'c3']]]);
  expect(rows[0]?.claims.map(({ owner }) => owner)).toEqual(names);
  const read = hub.read(ROOM, (doc) => doc.getText('open').toJSON());
  expect(await answerOf(clock, read)).toBe('xxxx');
});

test('S11 S21 P2 one that is refused costs the others of its turn nothing, and leaves nothing', async () => {
  const { clock, hub, rows } = seen();
  const [ann, bob, cas] = ['ann', 'bob', 'cas'].map((name) => rawSocket(hub, name));
  if (!ann || !bob || !cas) throw new Error('three');
  const [first, second] = [await phoneOf(clock, ann), await phoneOf(clock, bob)];
  const noise = cas.say('sync:update', { room: ROOM, epoch: 1, bytes: new Uint8Array([9]), commands: ['n'] });
  const forged = second('b1', (doc) => plant(doc, 'ann.9', 1, 'not yours'));
  const answers = Promise.all([first('a1', type), noise, forged, first('a2', type)]);
  expect(await answerOf(clock, answers)).toMatchObject([
    okay,
    { code: 'stale-epoch' },
    { code: 'not-allowed' },
    okay,
  ]);
  expect(rows.flatMap(({ commands }) => commands)).toEqual(['a1', 'a2']);
});

test('S19 S21 P3 what is written in the same turn into something that was just deleted is told as gone', async () => {
  const { clock, hub } = seen();
  const one = await phoneOf(clock, rawSocket(hub, 'ann'));
  await answerOf(
    clock,
    one('plant', (doc) => plant(doc, 'ann.1', 1, 'words')),
  );
  const other = await phoneOf(clock, rawSocket(hub, 'ann'));
  const words = (doc: Y.Doc): Y.Text =>
    (doc.getMap('mine').get('ann.1') as Y.Map<Y.Text>).get('words') as Y.Text;
  const answers = Promise.all([
    one('away', (doc) => doc.getMap('mine').delete('ann.1')),
    other('write', (doc) => words(doc).insert(0, 'more ')),
  ]);
  expect(await answerOf(clock, answers)).toEqual([okay, { ok: true, gone: true }]);
});

test('S24 P1 a command that comes twice in one turn is done once', async () => {
  const { clock, hub, rows } = seen();
  const [ann, again] = [
    await phoneOf(clock, rawSocket(hub, 'ann')),
    await phoneOf(clock, rawSocket(hub, 'ann')),
  ];
  const answers = Promise.all([ann('c1', type), again('c1', type)]);
  expect(await answerOf(clock, answers)).toMatchObject([okay, { code: 'already-done' }]);
  expect(rows).toHaveLength(1);
});

test('S20 P1 what comes twice in one turn is acknowledged twice, and neither before the commit', async () => {
  const log = heldLog(memoryLog());
  const { clock, hub } = rawHub({}, log);
  const socket = rawSocket(hub, 'ann');
  const doc = gardenDoc();
  const welcome = readWelcome(await answerOf(clock, socket.hello())) as Welcome;
  Y.applyUpdate(doc, welcome.bytes);
  const before = Y.encodeStateVector(doc);
  type(doc);
  const update = { room: ROOM, epoch: 1, bytes: Y.encodeStateAsUpdate(doc, before), commands: ['c'] };
  const answers: unknown[] = [];
  for (let times = 2; times > 0; times--)
    void socket.say('sync:update', update).then((answer) => answers.push(answer));
  await clock.advance(50);
  expect(answers).toEqual([]);
  await log.release();
  await clock.advance(50);
  expect(answers).toEqual([okay, okay]);
});
