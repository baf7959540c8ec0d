import type { Rest } from './database/group-commit.ts';

/**
 * Short waits end on the same strokes of the clock (ms), those of all boards of a process together: every waking of a
 * process, and every writing of a disk, costs as much as a good deal of work (measured: a tenth of a millisecond).
 */
const stroke = 20;
const longest = 2_000;
/** A wait that ends so little after a stroke ends on it, or ticks would slip from each stroke to the next (ms). */
const slip = 2;

/** How long to wait so that a wait of about `ms` that begins `now` ends on a stroke. Other waits stay as they are. */
export function onAStroke(ms: number, now: number): number {
  if (ms < stroke || ms > longest) return ms;
  return Math.ceil((now + ms - slip) / stroke) * stroke - now;
}

/** So many transactions in a row that had to wait, and the next ones wait for more to share them. */
const many = 5;

/**
 * The least time between the beginnings of two transactions: a stroke, and two while they come one after the other without
 * end. What comes meanwhile shares one, and one that comes alone does not wait. `clock` only ever runs forwards (ms).
 */
export function resting(clock: () => number): Rest {
  let [next, inARow] = [-Infinity, 0];
  return () => {
    const now = clock();
    const begins = Math.max(now, next);
    inARow = begins > now ? inARow + 1 : 0;
    next = begins + (inARow < many ? 1 : 2) * stroke;
    return begins > now ? new Promise((resolve) => setTimeout(resolve, begins - now)) : Promise.resolve();
  };
}
