import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const rulesIn = (text: string): Set<string> => new Set(text.match(/BOARD-\d+/g));

it('every rule of the SPEC is proven by a test that quotes it, and every quoted rule exists', () => {
  const spec = readFileSync(join(import.meta.dirname, '../SPEC.md'), 'utf8');
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  const titles = tests.flatMap((name) => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    return text.match(/\bit(\.each\b[\s\S]*?)?\(\s*['`][^'`]*BOARD-\d+[^'`]*['`]/g) ?? [];
  });
  expect(rulesIn(titles.join('\n'))).toEqual(rulesIn(spec));
});
