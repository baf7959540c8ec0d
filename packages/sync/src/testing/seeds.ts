/** Seeds of the campaigns that `npm test` runs: 250 hostile updates for each. A seed that ever found something stays. */
export const HOSTILE_SEEDS: readonly number[] = [
  ...Array.from({ length: 79 }, (_, index) => index + 1),
  // A struct between a unit and itself: found among a million.
  1_320,
];

/** Where the honest campaign begins; every next seed is another group of people. */
export const HONEST_SEED = 1;

/** Where the campaign of hostile updates amid honest work begins. */
export const STATEFUL_SEED = 1;
