import * as Y from 'yjs';
import type { RefusalCode } from '../refusals.ts';
import type { LiveType } from './layout.ts';
import type { Id, Struct } from './scan.ts';

/** A run of units that lie in a list one after the other. */
type Run = {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
};

/**
 * Lays the new structs of one client into a copy of a list, the way Yjs would (`Item.integrate`), to see that each finds its
 * left neighbour before its right one. Where they are the other way round Yjs puts the struct in another place on every
 * replica. Only for what cannot be seen without: structs beside new ones among what others wrote meanwhile.
 *
 * @param live the list as it is; null for one that this update makes
 * @param most the comparisons that this may take
 */
export function rehearse(
  structs: readonly Struct[],
  client: number,
  live: LiveType | null,
  most: number,
): RefusalCode | null {
  const list = new RehearsedList(live);
  for (const { clock, length, origin, rightOrigin } of structs) {
    if (!list.lay({ client, clock, length, origin, rightOrigin })) return 'malformed';
    if (list.steps > most) return 'too-far';
  }
  return null;
}

class RehearsedList {
  steps = 0;
  readonly #runs: Run[] = [];

  constructor(live: LiveType | null) {
    for (let item = live?._start ?? null; item !== null; item = item.right)
      this.#runs.push({
        ...item.id,
        length: item.length,
        origin: item.origin,
        rightOrigin: item.rightOrigin,
      });
  }

  /** False when the neighbours are missing or the wrong way round. */
  lay(run: Run): boolean {
    if (run.origin) this.#cut(run.origin, run.origin.clock + 1);
    if (run.rightOrigin) this.#cut(run.rightOrigin, run.rightOrigin.clock);
    const left = run.origin ? this.#indexOf(run.origin) : -1;
    const right = run.rightOrigin ? this.#indexOf(run.rightOrigin) : this.#runs.length;
    if (left === undefined || right === undefined || left >= right) return false;
    this.#runs.splice(this.#afterConflicts(run, left, right) + 1, 0, run);
    return true;
  }

  /** The run after which this one lies, of those between its neighbours: the rule of Yjs. */
  #afterConflicts(run: Run, left: number, right: number): number {
    let after = left;
    let conflictsFrom = left + 1;
    for (let at = left + 1; at < right; at++) {
      this.steps += 1;
      const other = this.#runs[at];
      if (!other) break;
      if (Y.compareIDs(run.origin, other.origin)) {
        if (other.client < run.client) [after, conflictsFrom] = [at, at + 1];
        else if (Y.compareIDs(run.rightOrigin, other.rightOrigin)) break;
        continue;
      }
      const origin = other.origin ? this.#indexOf(other.origin) : undefined;
      if (origin === undefined || origin <= left || origin > at) break;
      if (origin < conflictsFrom) [after, conflictsFrom] = [at, at + 1];
    }
    return after;
  }

  /** Cuts the run that holds this unit, so that a run begins at `clock`. */
  #cut(unit: Id, clock: number): void {
    const index = this.#indexOf(unit);
    const run = index === undefined ? undefined : this.#runs[index];
    if (index === undefined || !run || clock <= run.clock || clock >= run.clock + run.length) return;
    const first = { ...run, length: clock - run.clock };
    const origin = { client: run.client, clock: clock - 1 };
    this.#runs.splice(index, 1, first, { ...run, clock, length: run.length - first.length, origin });
  }

  #indexOf({ client, clock }: Id): number | undefined {
    const index = this.#runs.findIndex(
      (run) => run.client === client && run.clock <= clock && clock < run.clock + run.length,
    );
    this.steps += index === -1 ? this.#runs.length : index + 1;
    return index === -1 ? undefined : index;
  }
}
