/** What nobody should find out: a value out of `choices`, known to its owner. */
export type Unknown = { readonly owner: string; readonly choices: number };

/** A story with one value per unknown; `seen` is everything that one viewer can ever collect, as text. */
export type World = {
  readonly unknowns: readonly Unknown[];
  readonly truth: readonly number[];
  readonly seen: (values: readonly number[]) => string;
};

/** A viewer (null: somebody who gave no answer) who knows for sure what an unknown of somebody else is. */
export type Leak = { readonly viewer: string | null; readonly unknown: number };

/** How many sets of values are tried before giving up; giving up is an error, never a yes. */
const triesMost = 20_000;

/**
 * Every leak in a world, exactly. A viewer knows an unknown when it has the same value in every set of values that looks the
 * same and holds the viewer's own values. So one other set that looks the same clears all pairs it differs in; those near
 * the truth are tried first, then all there are. Knows nothing of the rules: it only looks at what is seen.
 */
export function leaksIn(world: World, viewers: readonly (string | null)[]): Leak[] {
  const { unknowns, truth, seen } = world;
  const looks = seen(truth);
  const open = new Map(
    viewers.map((viewer) => [
      viewer,
      new Set(unknowns.flatMap(({ owner }, at) => (owner === viewer ? [] : at))),
    ]),
  );
  let tries = 0;
  for (const values of others(unknowns, truth)) {
    if ([...open.values()].every((left) => left.size === 0)) return [];
    const changed = values.flatMap((value, at) => (value === truth[at] ? [] : at));
    if (!clears(unknowns, open, changed)) continue;
    tries++;
    if (tries > triesMost) throw new Error('This world is too large to be looked through.');
    if (seen(values) !== looks) continue;
    const changers = new Set(changed.map((at) => unknowns[at]?.owner));
    for (const [viewer, left] of open)
      if (viewer === null || !changers.has(viewer)) for (const at of changed) left.delete(at);
  }
  return [...open].flatMap(([viewer, left]) => [...left].map((unknown) => ({ viewer, unknown })));
}

/** Whether these changes would clear a pair that is still open. */
function clears(
  unknowns: readonly Unknown[],
  open: ReadonlyMap<string | null, ReadonlySet<number>>,
  changed: readonly number[],
): boolean {
  const changers = new Set(changed.map((at) => unknowns[at]?.owner));
  return [...open].some(
    ([viewer, left]) => (viewer === null || !changers.has(viewer)) && changed.some((at) => left.has(at)),
  );
}

/** All other sets of values, nearest first: two exchanged, one changed, two changed, then every one. */
function* others(unknowns: readonly Unknown[], truth: readonly number[]): Generator<readonly number[]> {
  for (let a = 0; a < truth.length; a++)
    for (let b = 0; b < a; b++)
      if (truth[a] !== truth[b] && unknowns[a]?.choices === unknowns[b]?.choices)
        yield exchanged(truth, a, b);
  for (let a = 0; a < truth.length; a++) yield* changing(unknowns, truth, a);
  for (let a = 0; a < truth.length; a++)
    for (const one of changing(unknowns, truth, a))
      for (let b = 0; b < a; b++) yield* changing(unknowns, one, b);
  yield* every(unknowns, []);
}

function* changing(
  unknowns: readonly Unknown[],
  values: readonly number[],
  at: number,
): Generator<readonly number[]> {
  for (let value = 0; value < (unknowns[at]?.choices ?? 0); value++)
    if (value !== values[at]) yield values.map((old, index) => (index === at ? value : old));
}

const exchanged = (values: readonly number[], a: number, b: number): readonly number[] =>
  values.map((value, at) => (at === a ? values[b] : at === b ? values[a] : value) ?? value);

function* every(unknowns: readonly Unknown[], values: readonly number[]): Generator<readonly number[]> {
  const next = unknowns[values.length];
  if (!next) yield values;
  else for (let value = 0; value < next.choices; value++) yield* every(unknowns, [...values, value]);
}
