/** How much may come through: `burst` at once, `perSecond` in the long run. */
export type Allowance = { readonly burst: number; readonly perSecond: number };

/** Says yes to `cost` (default 1) as long as there is some left. */
export type TokenBucket = (cost?: number) => boolean;

/** A full bucket that fills again with time. `now` in ms. */
export function tokenBucket({ burst, perSecond }: Allowance, now: () => number): TokenBucket {
  let left = burst;
  let filledAt = now();
  return (cost = 1) => {
    const at = now();
    left = Math.min(burst, left + ((at - filledAt) / 1000) * perSecond);
    filledAt = at;
    if (left < cost) return false;
    left -= cost;
    return true;
  };
}
