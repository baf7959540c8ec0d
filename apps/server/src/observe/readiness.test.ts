import { expect, it } from 'vitest';
import type { Commit } from '../database/group-commit.ts';
import { createReadiness } from './readiness.ts';

/** A disk that does what it is told. */
function disk() {
  let writes = 0;
  let fails: Error | undefined;
  let held: Promise<void> | undefined;
  const commit: Commit = async (write) => {
    writes += 1;
    await held;
    if (fails) throw fails;
    await write(undefined as never);
  };
  return {
    commit,
    writes: () => writes,
    fail: (code: string | undefined) =>
      (fails = code === undefined ? undefined : Object.assign(new Error('no'), { code })),
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}

function standing() {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  const clock = {
    now: () => now,
    after: (ms: number, run: () => void) => {
      const entry = { at: now + ms, run };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
  };
  return {
    clock,
    pass: (ms: number) => {
      now += ms;
      for (const { at, run } of [...due]) if (at <= now) run();
    },
  };
}

function started() {
  const there = disk();
  const { clock, pass } = standing();
  const ready = createReadiness({ commit: there.commit, probe: async () => undefined, clock });
  ready.started();
  return { disk: there, pass, ready };
}

it('is not ready while it starts and while it stops', async () => {
  const { clock } = standing();
  const ready = createReadiness({ commit: disk().commit, probe: async () => undefined, clock });
  expect(await ready.now()).toBe('starting');
  ready.started();
  expect(await ready.now()).toBe('ready');
  ready.stopping();
  expect(await ready.now()).toBe('stopping');
});

it('writes once, however many ask, and not at all when people gave something just now', async () => {
  const { disk: there, pass, ready } = started();
  expect(await Promise.all(Array.from({ length: 100 }, () => ready.now()))).toEqual(Array(100).fill('ready'));
  expect(there.writes()).toBe(1);
  pass(4_999);
  await ready.now();
  expect(there.writes()).toBe(1);
  await ready.commit(async () => undefined);
  pass(4_999);
  await ready.now();
  expect(there.writes()).toBe(2);
  pass(1);
  await ready.now();
  expect(there.writes()).toBe(3);
});

it('turns red with the first gift that the disk does not take, and recovers by itself', async () => {
  const { disk: there, pass, ready } = started();
  expect(await ready.now()).toBe('ready');
  there.fail('SQLITE_FULL');
  await expect(ready.commit(async () => undefined)).rejects.toThrow();
  expect(await ready.now()).toBe('disk');
  there.fail(undefined);
  expect(await ready.now()).toBe('disk');
  pass(5_000);
  expect(await ready.now()).toBe('ready');
});

it('turns green with the first gift that the disk takes again', async () => {
  const { disk: there, ready } = started();
  there.fail('SQLITE_IOERR_WRITE');
  expect(await ready.now()).toBe('disk');
  there.fail(undefined);
  await ready.commit(async () => undefined);
  expect(await ready.now()).toBe('ready');
});

it('does not blame the disk for a bug in one write: it has another one tried', async () => {
  const { disk: there, ready } = started();
  await ready.now();
  const bug = ready.commit(() => Promise.reject(new Error('a bug')));
  await expect(bug).rejects.toThrow('a bug');
  expect(await ready.now()).toBe('ready');
  expect(there.writes()).toBe(3);
});

it('does not wait for a disk that hangs, and believes it again when it answers', async () => {
  const { disk: there, pass, ready } = started();
  const release = there.hold();
  const first = ready.now();
  pass(2_000);
  expect(await first).toBe('disk');
  expect(await ready.now()).toBe('disk');
  expect(there.writes()).toBe(1);
  release();
  await Promise.resolve().then(() => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await ready.now()).toBe('ready');
});
