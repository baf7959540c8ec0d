import type { Clock } from '../clock.ts';
import type { LogEntry, UpdateLog } from '../server/index.ts';
import { memoryLog } from './memory-log.ts';
import type { Disk } from './memory-log.ts';

/** A log whose commits wait until the test says what becomes of them. */
export type HeldLog = UpdateLog & {
  /** Batches that wait, oldest first. */
  readonly waiting: readonly (readonly LogEntry[])[];
  /** Lets the oldest batch become durable. */
  readonly release: () => Promise<void>;
  /** Lets the oldest batch fail; `written` leaves it on the disk all the same. */
  readonly fail: (written?: boolean) => Promise<void>;
};

/** Holds every commit of another log. */
export function heldLog(log: UpdateLog): HeldLog {
  const waiting: { batch: readonly LogEntry[]; resolve: () => void; reject: (error: Error) => void }[] = [];
  return {
    ...log,
    commit: (batch) => new Promise((resolve, reject) => waiting.push({ batch, resolve, reject })),
    get waiting() {
      return waiting.map(({ batch }) => batch);
    },
    release: async () => {
      const next = waiting.shift();
      if (!next) throw new Error('No commit waits.');
      await log.commit(next.batch);
      next.resolve();
    },
    fail: async (written = false) => {
      const next = waiting.shift();
      if (!next) throw new Error('No commit waits.');
      if (written) await log.commit(next.batch);
      next.reject(new Error('disk full'));
    },
  };
}

/** Says "durable" at once and writes later: what a product must never do. For negative controls. */
export function lyingLog(log: UpdateLog): UpdateLog {
  return {
    ...log,
    commit: async (batch) => {
      void log.commit(batch);
    },
  };
}

/** Takes its time for everything, and fails to commit or load now and then. */
export function moodyLog(
  log: UpdateLog,
  clock: Clock,
  chance: () => number,
  failing: () => number,
): UpdateLog {
  const rest = (): Promise<void> => new Promise((resolve) => void clock.after(chance() * 30, resolve));
  const mood = async <T>(work: () => Promise<T>, mayFail: boolean): Promise<T> => {
    await rest();
    const fails = mayFail && chance() < failing();
    if (fails && chance() < 0.5) throw new Error('failed before it was written');
    const result = await work();
    await rest();
    if (fails) throw new Error('failed after it was written');
    return result;
  };
  return {
    load: (room) => mood(() => log.load(room), true),
    commit: (batch) => mood(() => log.commit(batch), true),
    committed: (room, commands) => mood(() => log.committed(room, commands), false),
    compact: (...args) => mood(() => log.compact(...args), true),
    renew: (...args) => mood(() => log.renew(...args), true),
  };
}

/** Never knows whether a command was done. For negative controls. */
export function forgetfulLog(disk: Disk): UpdateLog {
  return { ...memoryLog(disk), committed: async () => [] };
}
