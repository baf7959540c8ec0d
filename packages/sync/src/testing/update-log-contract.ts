import assert from 'node:assert/strict';
import type { LogEntry, StoredRoom, UpdateLog } from '../server/index.ts';

/** A log to test, and the same one as a process sees it that starts after this one stopped. */
export type TestedLog = { readonly log: UpdateLog; readonly reopen: () => Promise<UpdateLog> };

/** One rule of the contract; `open` makes an empty log. Rejects when the rule is broken. */
export type LogRule = {
  readonly title: string;
  readonly run: (open: () => Promise<TestedLog>) => Promise<void>;
};

const bytes = (...of: number[]): Uint8Array => new Uint8Array(of);
const entry = (seq: number, more: Partial<LogEntry> = {}): LogEntry => ({
  room: 'a',
  epoch: 1,
  seq,
  bytes: bytes(seq, 0, 255),
  claims: [],
  commands: [],
  ...more,
});

/**
 * What every update log must do, for any test runner:
 * `for (const { title, run } of updateLogContract) test(title, () => run(open))`.
 */
export const updateLogContract: readonly LogRule[] = [
  {
    title: 'S40 a room that nobody wrote in is epoch 1 with nothing in it',
    run: async (open) => {
      const { log } = await open();
      const empty = { epoch: 1, seq: 0, snapshot: null, updates: [], claims: [] };
      assert.deepEqual(plain(await log.load('a')), empty);
      assert.deepEqual(await log.committed('a', ['c1']), []);
    },
  },
  {
    title: 'S41 P1 what was committed is there, in order, after a restart',
    run: async (open) => {
      const { log, reopen } = await open();
      await log.commit([
        entry(1),
        entry(2, { claims: [{ client: 4294967295, owner: 'ann' }], commands: ['c1', 'c2'] }),
      ]);
      await log.commit([entry(3, { claims: [{ client: 7, owner: 'bob' }] })]);
      const again = await reopen();
      const stored = await again.load('a');
      assert.equal(stored.seq, 3);
      assert.deepEqual(stored.updates.map(list), [
        list(bytes(1, 0, 255)),
        list(bytes(2, 0, 255)),
        list(bytes(3, 0, 255)),
      ]);
      assert.deepEqual(sorted(stored.claims), [
        { client: 7, owner: 'bob' },
        { client: 4294967295, owner: 'ann' },
      ]);
      assert.deepEqual([...(await again.committed('a', ['c2', 'c9', 'c1']))].sort(), ['c1', 'c2']);
    },
  },
  {
    title: 'S42 a batch is taken whole or not at all, over all of its rooms',
    run: async (open) => {
      const { log, reopen } = await open();
      await log.commit([entry(1)]);
      await assert.rejects(async () => log.commit([entry(1, { room: 'b', commands: ['c1'] }), entry(1)]));
      const again = await reopen();
      assert.equal((await again.load('b')).seq, 0);
      assert.deepEqual(await again.committed('b', ['c1']), []);
      assert.equal((await again.load('a')).seq, 1);
    },
  },
  {
    title:
      'S43 a position that exists already is refused, so that two writers cannot both think they were first',
    run: async (open) => {
      const { log } = await open();
      await log.commit([entry(1), entry(2)]);
      await assert.rejects(async () => log.commit([entry(2, { bytes: bytes(9) })]));
      const stored = await log.load('a');
      assert.deepEqual(stored.updates.map(list), [list(bytes(1, 0, 255)), list(bytes(2, 0, 255))]);
    },
  },
  {
    title: 'S44 rooms do not see each other',
    run: async (open) => {
      const { log } = await open();
      await log.commit([
        entry(1, { commands: ['c1'], claims: [{ client: 1, owner: 'ann' }] }),
        entry(1, { room: 'b' }),
      ]);
      assert.deepEqual(await log.committed('b', ['c1']), []);
      assert.deepEqual((await log.load('b')).claims, []);
    },
  },
  {
    title: 'S45 P8 a snapshot takes the place of the updates up to its position; claims and command ids stay',
    run: async (open) => {
      const { log, reopen } = await open();
      const claims = [{ client: 5, owner: 'ann' }];
      await log.commit([entry(1, { claims, commands: ['c1'] }), entry(2), entry(3, { commands: ['c3'] })]);
      await log.compact('a', 1, 2, bytes(42));
      const again = await reopen();
      const stored = await again.load('a');
      assert.deepEqual(list(stored.snapshot ?? bytes()), [42]);
      assert.deepEqual(stored.updates.map(list), [list(bytes(3, 0, 255))]);
      assert.equal(stored.seq, 3);
      assert.deepEqual(plain(stored).claims, claims);
      assert.deepEqual([...(await again.committed('a', ['c1', 'c3']))].sort(), ['c1', 'c3']);
    },
  },
  {
    title: 'S46 a room whose every update is in its snapshot goes on at the next position',
    run: async (open) => {
      const { log, reopen } = await open();
      await log.commit([entry(1), entry(2)]);
      await log.compact('a', 1, 2, bytes(42));
      assert.equal((await log.load('a')).seq, 2);
      await log.commit([entry(3)]);
      await log.compact('a', 1, 3, bytes(43));
      const stored = await (await reopen()).load('a');
      assert.deepEqual([stored.seq, list(stored.snapshot ?? bytes()), stored.updates.length], [3, [43], 0]);
    },
  },
  {
    title:
      'S47 a new epoch starts from its snapshot alone, without old updates and claims, and keeps command ids',
    run: async (open) => {
      const { log, reopen } = await open();
      await log.commit([entry(1, { claims: [{ client: 5, owner: 'ann' }], commands: ['c1'] }), entry(2)]);
      await log.renew('a', 1, 2, bytes(77), 2);
      await log.commit([entry(3, { epoch: 2 })]);
      const again = await reopen();
      const stored = await again.load('a');
      assert.deepEqual([stored.epoch, stored.seq, list(stored.snapshot ?? bytes())], [2, 3, [77]]);
      assert.deepEqual([stored.updates.map(list), stored.claims], [[list(bytes(3, 0, 255))], []]);
      assert.deepEqual(await again.committed('a', ['c1']), ['c1']);
    },
  },
  {
    title: 'S48 nothing is committed, compacted or renewed in an epoch that has passed',
    run: async (open) => {
      const { log } = await open();
      await log.commit([entry(1)]);
      await log.renew('a', 1, 2, bytes(77), 1);
      await assert.rejects(async () => log.commit([entry(2)]));
      await assert.rejects(async () => log.renew('a', 1, 2, bytes(78), 1));
      await log.compact('a', 1, 1, bytes(79));
      const stored = await log.load('a');
      assert.deepEqual([stored.epoch, stored.seq, list(stored.snapshot ?? bytes())], [2, 1, [77]]);
    },
  },
];

/** A database may hand out a Buffer for a Uint8Array. */
function list(from: Uint8Array): number[] {
  assert.ok(from instanceof Uint8Array);
  return [...from];
}

function plain(stored: Awaited<ReturnType<UpdateLog['load']>>): StoredRoom {
  return { ...stored, updates: [...stored.updates], claims: stored.claims.map((claim) => ({ ...claim })) };
}

function sorted(claims: readonly { readonly client: number; readonly owner: string }[]): unknown[] {
  return claims.map(({ client, owner }) => ({ client, owner })).sort((one, two) => one.client - two.client);
}
