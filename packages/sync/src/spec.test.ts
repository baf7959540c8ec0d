import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rules = [
  ...readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8').matchAll(/^- \*\*(S\d+)\*\*/gm),
];
const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
const quoted = sources
  .filter((path) => path.endsWith('.test.ts') || path.endsWith('-contract.ts'))
  .flatMap((path) => [
    ...readFileSync(new URL(path, import.meta.url), 'utf8').matchAll(/(?:\s|\()['`](S\d+) /g),
  ]);

test('every rule of SPEC.md is proven by a test, and no test proves a rule that is not there', () => {
  const stated = rules.map(([, rule]) => rule);
  const proven = new Set(quoted.map(([, rule]) => rule));
  expect([...proven].sort()).toEqual([...stated].sort());
  expect(new Set(stated).size).toBe(stated.length);
});
