import { idsFrom, type NewId } from '@raakvlak/domain';

/** A source of chance that gives the same for the same seed, so that a run that went wrong can be run again. */
export type Chance = {
  /** A whole number from 0 up to and without `most`. */
  readonly below: (most: number) => number;
  readonly often: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  readonly id: NewId;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    often: (share) => next() < share,
    pick: (from) => from[below(from.length)],
    id: idsFrom((bytes) => bytes.map(() => below(256))),
  };
}
