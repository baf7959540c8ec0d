import { beforeEach, expect, test } from 'vitest';
import { EVENTS } from '../events.ts';
import type { Frame, Welcome } from '../events.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { Conversation } from './conversation.ts';
import type { Taken } from './conversation.ts';
import type { ClientWire } from './wire.ts';

type Said = { readonly event: string; readonly payload: unknown; readonly answer: (value: unknown) => void };

let clock: FakeClock;
let said: Said[];
let listeners: Map<string, (payload: unknown) => void>;
let took: number[];
let position: number;
let talk: Conversation;

beforeEach(() => {
  clock = new FakeClock();
  said = [];
  took = [];
  position = 0;
  listeners = new Map();
  const wire: ClientWire = {
    connected: true,
    on: (event, listener) => listeners.set(event, listener),
    off: (event) => listeners.delete(event),
    emit: (event, payload, answer) => said.push({ event, payload, answer: answer as Said['answer'] }),
  };
  talk = new Conversation(wire, 'room', clock, () => 1, {
    hello: () => ({ epoch: null, run: null, stateVector: new Uint8Array([0]), pending: [] }),
    welcomed: ({ seq }: Welcome): Taken => {
      position = seq;
      return 'taken';
    },
    framed: ({ after, seq }: Frame): Taken => {
      if (after > position) return 'gap';
      position = Math.max(position, seq);
      took.push(seq);
      return 'taken';
    },
    moved: () => undefined,
  });
  talk.start();
});

const hellos = (): Said[] => said.filter(({ event }) => event === EVENTS.hello);

function welcome(seq: number, index = hellos().length - 1): void {
  hellos()[index]?.answer({
    ok: true,
    epoch: 1,
    run: 'r',
    fresh: true,
    seq,
    bytes: new Uint8Array([0, 0]),
    committed: [],
  });
}

function frame(after: number, seq: number, room = 'room'): void {
  listeners.get(EVENTS.frame)?.({ room, epoch: 1, after, seq, bytes: new ArrayBuffer(2) });
}

test('S4 P4 frames that come before the answer wait for it, in order', () => {
  frame(3, 4);
  frame(4, 5);
  expect(took).toEqual([]);
  welcome(3);
  expect(took).toEqual([4, 5]);
  expect(talk.phase.is).toBe('live');
});

test('S4 P4 a gap is mended by another hello; frames of other rooms are not ours', () => {
  welcome(1);
  frame(1, 2);
  frame(7, 8, 'elsewhere');
  expect([took, hellos().length]).toEqual([[2], 1]);
  frame(5, 6);
  expect([took, hellos().length, talk.phase.is]).toEqual([[2], 2, 'greeting']);
  welcome(6);
  frame(6, 7);
  expect(took).toEqual([2, 7]);
});

test('S5 P4 a reset means another hello, also when one was just said, and the answer to the first does not count', () => {
  listeners.get(EVENTS.reset)?.({ room: 'elsewhere', epoch: 2 });
  expect(hellos()).toHaveLength(1);
  listeners.get(EVENTS.reset)?.({ room: 'room', epoch: 2 });
  expect(hellos()).toHaveLength(2);
  welcome(9, 0);
  expect(talk.phase.is).toBe('greeting');
  welcome(10, 1);
  expect([talk.phase.is, position]).toEqual(['live', 10]);
});

test('S1 what a newer server says and this phone cannot read is asked again after a rest', async () => {
  hellos()[0]?.answer({ ok: true, something: 'new' });
  expect(talk.phase.is).toBe('resting');
  await clock.advance(499);
  expect(hellos()).toHaveLength(1);
  await clock.advance(1);
  expect(hellos()).toHaveLength(2);
});

test('S33 P10 rests grow while trouble lasts, are cut short by waking, and start small again when it went well', async () => {
  const rests: number[] = [];
  for (let tries = 0; tries < 7; tries++) {
    hellos().at(-1)?.answer({ ok: false, code: 'busy', upToClock: 0 });
    const from = clock.now();
    const count = hellos().length;
    while (hellos().length === count) await clock.advance(100);
    rests.push(clock.now() - from);
  }
  expect(rests).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  hellos().at(-1)?.answer({ ok: false, code: 'busy', upToClock: 0 });
  talk.wake();
  expect(talk.phase.is).toBe('greeting');
  welcome(1);
  talk.fine();
  talk.lost(true);
  await clock.advance(500);
  expect(talk.phase.is).toBe('greeting');
});

test('S33 P10 an unanswered update makes the line suspect', async () => {
  welcome(1);
  const answers: unknown[] = [];
  talk.send({ epoch: 1, bytes: new Uint8Array([0, 0]), commands: [] }, (answer) => answers.push(answer));
  await clock.advance(7_999);
  expect(talk.phase.is).toBe('live');
  await clock.advance(1);
  expect(talk.phase.is).toBe('resting');
  said.at(-1)?.answer({ ok: true, gone: false });
  expect(answers).toEqual([]);
});
