/* Without schemas, so that a phone fetches these tables and nothing else. */

/** Steps come in fixed sets, so that no scale holds two words that cannot be ordered (L-04). */
export const labelSets = {
  'no-somewhat-yes': 3,
  'no-partly-yes': 3,
  'no-sometimes-yes': 3,
  'not-at-all-fully': 5,
} as const;
export type LabelSet = keyof typeof labelSets;

/** How many faces a child of that age can tell apart (facts: two to age 7, three from 8, five from 12). */
export const faces = { '4-7': 2, '8-11': 3, '12+': 5 } as const;
export type AgeBand = keyof typeof faces;
