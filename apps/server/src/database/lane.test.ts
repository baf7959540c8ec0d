import { expect, it } from 'vitest';
import type { Commit } from './group-commit.ts';
import { Lane, type Turn } from './lane.ts';

/** A disk that finishes when the test says so. */
function slowDisk() {
  const commits: { done: () => void; fail: (error: Error) => void }[] = [];
  const commit: Commit = () => new Promise((done, fail) => commits.push({ done, fail }));
  return { commit, commits };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function counter(lane: Lane) {
  const state = { count: 0, told: [] as number[] };
  const add = (): Turn<number> => {
    state.count += 1;
    const mine = state.count;
    return {
      write: async () => undefined,
      undo: () => (state.count -= 1),
      done: () => {
        state.told.push(mine);
        return mine;
      },
    };
  };
  return { state, add: () => lane.run(add) };
}

it('P1 tells nobody before the disk has it', async () => {
  const { commit, commits } = slowDisk();
  const { state, add } = counter(new Lane(commit, () => undefined));
  const answer = add();
  await settled();
  expect(state.told).toEqual([]);
  commits[0]?.done();
  expect(await answer).toEqual({ ok: true, value: 1 });
});

it('P1 the guard is what keeps it quiet: told first, it speaks before the disk', async () => {
  const { commit } = slowDisk();
  const { state, add } = counter(new Lane(commit, () => undefined, true));
  void add();
  await settled();
  expect(state.told).toEqual([1]);
});

it('writes together what came while the disk was busy, in the order in which it came', async () => {
  const { commit, commits } = slowDisk();
  const { state, add } = counter(new Lane(commit, () => undefined));
  const first = add();
  await settled();
  const rest = [add(), add(), add()];
  await settled();
  expect(commits).toHaveLength(1);
  commits[0]?.done();
  await first;
  await settled();
  expect(commits).toHaveLength(2);
  commits[1]?.done();
  await Promise.all(rest);
  expect(state.told).toEqual([1, 2, 3, 4]);
});

it('takes memory back and says busy when the disk says no, and goes on', async () => {
  const { commit, commits } = slowDisk();
  const reported: unknown[] = [];
  const { state, add } = counter(new Lane(commit, (error) => reported.push(error)));
  const both = [add(), add()];
  await settled();
  commits[0]?.fail(new Error('disk full'));
  expect(await Promise.all(both)).toEqual([
    { ok: false, code: 'busy' },
    { ok: false, code: 'busy' },
  ]);
  expect(state).toEqual({ count: 0, told: [] });
  expect(reported).toHaveLength(1);
  const next = add();
  await settled();
  commits[1]?.done();
  expect(await next).toEqual({ ok: true, value: 1 });
});

it('a turn that breaks hurts only itself', async () => {
  const lane = new Lane(
    async () => undefined,
    () => undefined,
  );
  const broken = lane.run(() => {
    throw new Error('a bug');
  });
  const fine = lane.run(() => ({ done: () => 'fine' }));
  await expect(broken).rejects.toThrow('a bug');
  expect(await fine).toEqual({ ok: true, value: 'fine' });
});

it('says busy when too many wait', async () => {
  const { commit } = slowDisk();
  const { add } = counter(new Lane(commit, () => undefined));
  for (let waiting = 0; waiting < 5_000; waiting += 1) void add();
  expect(await add()).toEqual({ ok: false, code: 'busy' });
});
