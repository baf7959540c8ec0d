import * as Y from 'yjs';
import { expect, test } from 'vitest';
import type { Refusal, Welcome } from '../events.ts';
import { readWelcome } from '../parse.ts';
import { ROOM } from '../testing/linked.ts';
import { answerOf, rawHub, rawSocket, share } from '../testing/raw-socket.ts';

test.each([
  ['nothing', undefined],
  ['no room', { room: undefined }],
  ['an empty room', { room: '' }],
  ['a long room', { room: 'x'.repeat(200) }],
  ['an epoch that is no number', { epoch: '1' }],
  ['a broken state vector', { stateVector: new Uint8Array([5, 1]) }],
  [
    'a state vector with NaN',
    { stateVector: new Uint8Array([1, ...new Array<number>(160).fill(0x80), 0, 0]) },
  ],
  ['a state vector that is text', { stateVector: 'abc' }],
  ['pending that is no list', { pending: 'abc' }],
  ['pending ids that are no text', { pending: [{}] }],
  ['too many pending ids', { pending: Array.from({ length: 1001 }, (_, id) => `${id}`) }],
])('S1 a hello with %s is malformed', async (_title, more) => {
  const { clock, hub } = rawHub();
  const { say, hello } = rawSocket(hub, 'ann');
  const saying = more === undefined ? say('sync:hello', more) : hello(more);
  expect(await answerOf(clock, saying)).toEqual({ ok: false, code: 'malformed', upToClock: 0 });
});

test('S7 P2 the door decides per room, and again for every update', async () => {
  const { clock, hub } = rawHub();
  let admitted = true;
  const ann = rawSocket(hub, 'ann', () => admitted);
  const update = { room: ROOM, epoch: 1, bytes: new Uint8Array([0, 0]), commands: [] };
  expect(await answerOf(clock, ann.hello({ room: 'secret' }))).toMatchObject({ code: 'not-admitted' });
  expect(await answerOf(clock, ann.say('sync:update', update))).toMatchObject({ code: 'stale-epoch' });
  expect(await answerOf(clock, ann.hello())).toMatchObject({ ok: true, epoch: 1, fresh: true });
  expect(await answerOf(clock, ann.say('sync:update', update))).toEqual({ ok: true, gone: false });
  admitted = false;
  expect(await answerOf(clock, ann.say('sync:update', update))).toMatchObject({ code: 'not-admitted' });
});

test('S7 P2 a viewer without an owner, like a stage, never writes', async () => {
  const { clock, hub } = rawHub();
  const stage = rawSocket(hub, null);
  await answerOf(clock, stage.hello());
  const update = { room: ROOM, epoch: 1, bytes: new Uint8Array([0, 0]), commands: [] };
  expect(await answerOf(clock, stage.say('sync:update', update))).toMatchObject({ code: 'read-only' });
});

test('S28 whoever is ejected or leaves is sent nothing more', async () => {
  const { clock, hub } = rawHub();
  const [ann, bob] = [rawSocket(hub, 'ann'), rawSocket(hub, 'bob')];
  await answerOf(clock, Promise.all([ann.hello(), bob.hello()]));
  expect([ann.state.channels.size, bob.state.channels.size]).toEqual([1, 1]);
  hub.eject(ROOM, ({ owner }) => owner === 'ann');
  void bob.say('sync:leave', { room: ROOM });
  expect([ann.state.channels.size, bob.state.channels.size]).toEqual([0, 0]);
});

test('S6 P2 a socket has eight updates unanswered at most; what is too fast waits for its turn', async () => {
  const { clock, hub } = rawHub({ updates: { perSecond: 10, burst: 10 }, take: { least: 0, most: 0 } });
  const ann = rawSocket(hub, 'ann');
  await answerOf(clock, ann.hello());
  const codes: string[] = [];
  const say = (count: number): void => {
    const update = { room: ROOM, epoch: 1, bytes: new Uint8Array([9]), commands: [] };
    for (; count > 0; count--)
      void ann.say('sync:update', update).then((answer) => codes.push((answer as Refusal).code));
  };
  say(10);
  await clock.advance(0);
  expect(codes.sort()).toEqual(['busy', 'busy', ...new Array<string>(8).fill('malformed')]);
  say(8);
  await clock.advance(0);
  expect(codes).toHaveLength(12);
  await clock.advance(100);
  expect(codes).toHaveLength(13);
  await clock.advance(500);
  expect(codes).toHaveLength(18);
});

test('S6 P2 whoever floods is disconnected, and said so', async () => {
  const { clock, hub, reports } = rawHub();
  const eve = rawSocket(hub, 'eve');
  await answerOf(clock, eve.hello());
  for (let count = 0; count < 1_000 && !eve.state.closed; count++) void eve.say('sync:hello', {});
  expect(eve.state.closed).toBe(true);
  await clock.advance(50);
  expect(reports).toContainEqual({ is: 'flood', socket: 'raw' });
});

test('S6 a socket that does not read is disconnected before it costs memory', async () => {
  const { clock, hub } = rawHub();
  const [slow, quick] = [rawSocket(hub, 'ann'), rawSocket(hub, 'bob')];
  await answerOf(clock, Promise.all([slow.hello(), quick.hello()]));
  slow.state.backlog = 2 * 1024 * 1024;
  await answerOf(clock, hub.write(ROOM, share));
  await clock.advance(50);
  expect([slow.state.closed, quick.state.closed]).toEqual([true, false]);
});

test('S3 P4 a state vector brings what is missing, and the same run and epoch need no fresh document', async () => {
  const { clock, hub } = rawHub();
  const ann = rawSocket(hub, 'ann');
  await answerOf(clock, hub.write(ROOM, share));
  const first = welcomed(await answerOf(clock, ann.hello()));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first.bytes);
  expect([doc.getMap('ours').toJSON(), first.seq]).toEqual([{ 'x.1': 'x' }, 1]);
  await answerOf(
    clock,
    hub.write(ROOM, (it) => void it.getMap('ours').set('y.1', 'y')),
  );
  const stateVector = Y.encodeStateVector(doc);
  const again = welcomed(await answerOf(clock, ann.hello({ epoch: 1, run: 'run', stateVector })));
  expect(again).toMatchObject({ fresh: false, seq: 2 });
  Y.applyUpdate(doc, again.bytes);
  expect(doc.getMap('ours').toJSON()).toEqual({ 'x.1': 'x', 'y.1': 'y' });
  expect(await answerOf(clock, ann.hello({ epoch: 1, run: 'other', stateVector }))).toMatchObject({
    fresh: true,
  });
  expect(await answerOf(clock, ann.hello({ epoch: 7, run: 'run', stateVector }))).toMatchObject({
    fresh: true,
  });
});

function welcomed(answer: unknown): Welcome {
  const welcome = readWelcome(answer);
  if (!welcome?.ok) throw new Error('not welcome');
  return welcome;
}
