import type { Clock } from '../clock.ts';
import type { Commit } from '../database/group-commit.ts';

/** `disk`: what people give now cannot be stored. */
export type Readiness = 'ready' | 'starting' | 'stopping' | 'disk';

export type Ready = {
  /** The same commit; what becomes of everybody's writes tells how the disk is. */
  readonly commit: Commit;
  readonly started: () => void;
  readonly stopping: () => void;
  /** Whether people can be let in now. At most one small write per `trustedFor`, however often it is asked. */
  readonly now: () => Promise<Readiness>;
};

/** How long the last write says something about the next one (ms). */
const trustedFor = 5_000;
/** A write that takes longer than this does not work (ms). */
const patience = 2_000;

/** `probe` is a write that changes nothing and is durable nevertheless. */
export function createReadiness({
  commit,
  probe,
  clock,
}: {
  commit: Commit;
  probe: Parameters<Commit>[0];
  clock: Clock;
}): Ready {
  let phase: 'starting' | 'ready' | 'stopping' = 'starting';
  let seen = { at: -Infinity, durable: true };
  let trying: { readonly since: number; readonly end: Promise<unknown> } | undefined;

  const watched: Commit = async (write) => {
    try {
      await commit(write);
      seen = { at: clock.now(), durable: true };
    } catch (error) {
      // A bug in one write says nothing about the disk: then the next who asks has it tried.
      seen = isOfDisk(error) ? { at: clock.now(), durable: false } : { ...seen, at: -Infinity };
      throw error;
    }
  };

  function tried(): Promise<unknown> {
    trying ??= {
      since: clock.now(),
      end: watched(probe).then(
        () => (trying = undefined),
        () => {
          seen = { at: clock.now(), durable: false };
          trying = undefined;
        },
      ),
    };
    const { since, end } = trying;
    const left = patience - (clock.now() - since);
    if (left <= 0) return Promise.resolve();
    return new Promise<void>((resolve) => {
      const cancel = clock.after(left, resolve);
      void end.then(() => {
        cancel();
        resolve();
      });
    });
  }

  return {
    commit: watched,
    started: () => (phase = 'ready'),
    stopping: () => (phase = 'stopping'),
    now: async () => {
      if (phase !== 'ready') return phase;
      if (clock.now() - seen.at >= trustedFor) await tried();
      const works = seen.durable && trying === undefined;
      return phase === 'ready' && !works ? 'disk' : phase;
    },
  };
}

/** What SQLite says when it is the disk, or whoever else holds the file, that says no. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY|NOMEM)/.test(error.code);
