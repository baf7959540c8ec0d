import fc from 'fast-check';
import { expect, it } from 'vitest';
import { id, theme } from '../../testing/sample-cards.ts';
import { mergedThemes, themeAfterMerges, type Theme } from './arrangement.ts';

const all = (...themes: Theme[]): Map<string, Theme> => new Map(themes.map((one) => [one.id, one]));
const into = (name: string, other: string): Theme => theme(name, { into: id(other) });

it.each<[string, Map<string, Theme>, string, string | undefined]>([
  ['a theme that was not merged is itself', all(theme('a')), 'a', 'a'],
  ['a chain is followed to its end', all(into('a', 'b'), into('b', 'c'), theme('c')), 'a', 'c'],
  ['a merge into something that is gone does not count', all(into('a', 'b'), into('b', 'gone')), 'a', 'b'],
  ['a theme merged into itself is itself', all(into('a', 'a')), 'a', 'a'],
  ['a ring of two is its smallest id', all(into('b', 'a'), into('a', 'b')), 'b', 'a'],
  ['a ring of three is its smallest id', all(into('c', 'b'), into('b', 'd'), into('d', 'c')), 'd', 'b'],
  ['what hangs on a ring is in the ring', all(into('a', 'c'), into('c', 'b'), into('b', 'c')), 'a', 'b'],
  ['an unknown theme is nowhere', all(theme('a')), 'x', undefined],
])('%s', (_, themes, start, root) => {
  expect(themeAfterMerges(themes, id(start))?.id).toBe(root && id(root));
});

/** One step after the other, for as long as it takes. */
function walked(themes: ReadonlyMap<string, Theme>, start: Theme): string {
  const passed = [start.id];
  for (let theme = start; ;) {
    const next = theme.into === null ? undefined : themes.get(theme.into);
    if (!next) return theme.id;
    const ring = passed.indexOf(next.id);
    if (ring >= 0) return [...passed.slice(ring)].sort()[0] ?? '';
    passed.push(next.id);
    theme = next;
  }
}

it('one walk over all themes finds what walking from each of them finds, in any order', () => {
  const names = [...'abcdefgh'];
  const some = fc.array(fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names, 'gone'))));
  fc.assert(
    fc.property(some, (list) => {
      const themes = new Map(
        list.map(([name, other]) => [id(name), theme(name, { into: other === null ? null : id(other) })]),
      );
      const merged = mergedThemes(themes);
      expect(merged.size).toBe(themes.size);
      for (const one of themes.values()) expect(merged.get(one.id)?.id).toBe(walked(themes, one));
    }),
    { numRuns: 3_000, seed: 4 },
  );
}, 60_000);

it('a chain through a full board is walked once', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `t${at}`);
  const themes = all(...names.map((name, at) => into(name, names[at + 1] ?? 'gone')));
  const merged = mergedThemes(themes);
  expect(new Set([...merged.values()].map((one) => one.id))).toEqual(new Set([id('t19999')]));
});
