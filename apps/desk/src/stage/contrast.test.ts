import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../../../packages/look/src/tokens.css', import.meta.url), 'utf8');

/** What stands on what, on the stage. */
const pairs: readonly (readonly [words: string, ground: string])[] = [
  ...['clay', 'leaf', 'calm'].flatMap((stuff) =>
    ['stone', 'stone-low', 'stone-deep', 'plane'].map(
      (ground) => [`${stuff}-words`, `${stuff}-${ground}`] as const,
    ),
  ),
  ...['paper', 'clay-plane', 'leaf-plane', 'calm-plane', 'own-plane', 'own-soft'].flatMap((ground) => [
    ['ink', ground] as const,
    ['quiet', ground] as const,
  ]),
  ['own-ink', 'paper'],
  ['own-ink', 'own-soft'],
  ['amber-ink', 'amber-soft'],
  ['ink', 'own-stone'],
  ['ink', 'amber-soft'],
  ['ink', 'amber-stone'],
];

function valuesOf(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance as WCAG has it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const [light = '', dark = ''] = tokens.split(":root[data-look='dark']");
const looks = { light: valuesOf(light), dark: new Map([...valuesOf(light), ...valuesOf(dark)]) };

describe.each(Object.entries(looks))('on a %s stage', (_, colours) => {
  it.each(pairs)('%s on %s is at least 7:1', (words, ground) => {
    const [a, b] = [colours.get(words), colours.get(ground)];
    expect(a).toBeDefined();
    expect(b).toBeDefined();
    expect(contrast(a ?? '#000000', b ?? '#000000')).toBeGreaterThanOrEqual(7);
  });
});

it('would see words that are too pale', () => {
  expect(contrast('#48526a', '#f6ede2')).toBeLessThan(7);
});
