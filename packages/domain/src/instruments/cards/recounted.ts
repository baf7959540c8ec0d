import type { Id } from '../../id.ts';

type Counts = Iterable<readonly [Id, number]>;

/** How many people recognise each stone, after some of the counts changed; whose count is none is left out. */
export const recounted = (known: Counts, changed: Counts): Map<Id, number> =>
  new Map([...new Map([...known, ...changed])].filter(([, count]) => count > 0));
