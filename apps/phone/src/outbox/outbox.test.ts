import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { expect, it } from 'vitest';
import { Outbox } from './outbox.ts';
import { pageQueue, type Queue, type Waiting } from './queue.ts';

const tap = (word: string): Give => ({ kind: 'keepNothing', id: word.padEnd(22, '0') });
const yes: GiveAnswer = { ok: true, stored: true, card: null, state: null };

/** A server that answers when it is told to, and the outbox in front of it; rests are over when the test says so, or waits for an answer. */
function outboxWith(queue: Queue = pageQueue()) {
  const sent: string[] = [];
  const answered: string[] = [];
  const waitingFor: ((answer: GiveAnswer | 'lost') => void)[] = [];
  const resting: (() => void)[] = [];
  const outbox = new Outbox({
    queue,
    send: ({ id }) => {
      sent.push(id);
      return new Promise((resolve) => waitingFor.push(resolve));
    },
    now: () => 1_000,
    pause: () => new Promise((resolve) => resting.push(resolve)),
    onChange: () => undefined,
    onAnswer: ({ id }) => answered.push(id),
  });
  const rested = (): void => {
    for (const resolve of resting.splice(0)) resolve();
  };
  const answer = async (with_: GiveAnswer | 'lost'): Promise<void> => {
    await expect.poll(() => (rested(), waitingFor.length)).toBeGreaterThan(0);
    waitingFor.shift()?.(with_);
  };
  return { outbox, sent, answered, answer, rested };
}

const ids = (outbox: Outbox): string[] => outbox.waiting.map(({ give }) => give.id);

it('sends in order, one at a time, and lets go only when the server answered', async () => {
  const { outbox, sent, answered, answer } = outboxWith();
  outbox.add(tap('a'));
  outbox.add(tap('b'));
  outbox.connected(true);
  await expect.poll(() => sent).toEqual([tap('a').id]);
  expect(ids(outbox)).toEqual([tap('a').id, tap('b').id]);
  await answer(yes);
  await expect.poll(() => sent).toEqual([tap('a').id, tap('b').id]);
  expect(answered).toEqual([tap('a').id]);
  expect(ids(outbox)).toEqual([tap('b').id]);
});

it('sends again what got no answer, and what the server had no room for', async () => {
  const { outbox, sent, answered, answer } = outboxWith();
  outbox.connected(true);
  outbox.add(tap('a'));
  await answer('lost');
  await answer({ ok: false, code: 'busy' });
  await answer(yes);
  await expect.poll(() => answered).toEqual([tap('a').id]);
  expect(sent).toEqual([tap('a').id, tap('a').id, tap('a').id]);
});

it('a refusal is an answer: the command is out, and the next one goes', async () => {
  const { outbox, answered, answer } = outboxWith();
  outbox.connected(true);
  outbox.add(tap('a'));
  outbox.add(tap('b'));
  await answer({ ok: false, code: 'not-now' });
  await answer(yes);
  await expect.poll(() => answered).toEqual([tap('a').id, tap('b').id]);
  expect(outbox.waiting).toEqual([]);
});

it('waits while there is no connection', async () => {
  const { outbox, sent } = outboxWith();
  outbox.add(tap('a'));
  await outbox.ready;
  expect(sent).toEqual([]);
  expect(ids(outbox)).toEqual([tap('a').id]);
});

it('takes back what never left the phone, and nothing that may have arrived', async () => {
  const { outbox, sent } = outboxWith();
  outbox.add(tap('a'));
  expect(outbox.takeBack(tap('a').id)).toBe(true);
  outbox.connected(true);
  outbox.add(tap('b'));
  await expect.poll(() => sent).toEqual([tap('b').id]);
  expect(outbox.takeBack(tap('b').id)).toBe(false);
});

it('brings back what an earlier page left, before what is new, and never takes that back', async () => {
  const left: Waiting[] = [
    { nr: 7, give: tap('old2') },
    { nr: 3, give: tap('old1') },
  ];
  const { outbox } = outboxWith({ ...pageQueue(), all: async () => left });
  outbox.add(tap('new'));
  await outbox.ready;
  expect(ids(outbox)).toEqual([tap('old1').id, tap('old2').id, tap('new').id]);
  expect(new Set(outbox.waiting.map(({ nr }) => nr)).size).toBe(3);
  expect(outbox.takeBack(tap('old1').id)).toBe(false);
});

it.each(['all', 'put', 'drop'] as const)(
  'goes on without the phone when its storage fails at %s, and says so',
  async (part) => {
    const fails = (): Promise<never> => Promise.reject(new Error('the phone refused its storage'));
    const { outbox, answered, answer } = outboxWith({ ...pageQueue(), [part]: fails });
    outbox.connected(true);
    outbox.add(tap('a'));
    await answer(yes);
    await expect.poll(() => answered).toEqual([tap('a').id]);
    await expect.poll(() => outbox.onDevice).toBe(false);
  },
);

it.each(['all', 'put', 'drop'] as const)(
  'stores again, and lets go again, when storage that failed at %s works',
  async (part) => {
    const lying = new Map<number, Waiting>([[1, { nr: 1, give: tap('old') }]]);
    let broken = true;
    const fails = (at: string): void => {
      if (broken && at === part) throw new Error('the phone refused its storage');
    };
    const { outbox, answer, rested } = outboxWith({
      ...pageQueue(),
      all: async () => (fails('all'), [...lying.values()]),
      put: async (waiting) => (fails('put'), void lying.set(waiting.nr, waiting)),
      drop: async (nr) => (fails('drop'), void lying.delete(nr)),
    });
    outbox.connected(true);
    outbox.add(tap('a'));
    await answer(yes);
    if (part !== 'all') await answer(yes);
    await expect.poll(() => outbox.onDevice).toBe(false);
    outbox.connected(false);
    outbox.add(tap('b'));
    broken = false;
    const left = part === 'all' ? [tap('old').id, tap('b').id] : [tap('b').id];
    await expect.poll(() => (rested(), [...lying.values()].map(({ give }) => give.id))).toEqual(left);
    expect(ids(outbox)).toEqual(left);
    expect(outbox.onDevice).toBe(true);
  },
);

it('P1 what two pages of one person store takes nothing of each other’s place, also when one could not look first', async () => {
  const lying = new Map<number, Waiting>([[41, { nr: 41, give: tap('other') }]]);
  const queue = { ...pageQueue(), put: async (waiting: Waiting) => void lying.set(waiting.nr, waiting) };
  const { outbox } = outboxWith(queue);
  outbox.add(tap('a'));
  outbox.add(tap('b'));
  await expect.poll(() => [...lying.keys()]).toEqual([41, 1_000, 1_001]);
});

it('says nothing of the storage while that works', async () => {
  const { outbox, answered, answer } = outboxWith();
  outbox.connected(true);
  outbox.add(tap('a'));
  await answer(yes);
  await expect.poll(() => answered).toEqual([tap('a').id]);
  expect(outbox.onDevice).toBe(true);
});

it('P6 leaves nothing on the device once its writer wants nothing kept', async () => {
  const lying = new Map<number, Waiting>();
  const { outbox } = outboxWith({
    ...pageQueue(),
    put: async (waiting) => void lying.set(waiting.nr, waiting),
    drop: async (nr) => void lying.delete(nr),
  });
  await outbox.ready;
  outbox.add(tap('a'));
  await expect.poll(() => lying.size).toBe(1);
  outbox.leaveDevice();
  outbox.add(tap('b'));
  await expect.poll(() => lying.size).toBe(0);
  expect(ids(outbox)).toEqual([tap('a').id, tap('b').id]);
});
