import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accept, refusalCodes, refuse } from './refusal.ts';

const house = join(import.meta.dirname, '../../..');

/** Everything that runs outside this list and its texts. */
const sources = ['apps/server', 'apps/phone', 'apps/desk', 'packages/board', 'packages/domain']
  .flatMap((room) =>
    readdirSync(join(house, room, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(room, 'src', name),
    ),
  )
  .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$|domain\/src\/refusal\.ts$/.test(name))
  .map((name) => readFileSync(join(house, name), 'utf8'))
  .join('\n');

it.each(refusalCodes)('the refusal "%s" is said somewhere', (code) => {
  expect(sources.includes(`'${code}'`)).toBe(true);
});

it('every code stands in the list once', () => {
  expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
});

it('an outcome is a value or a code', () => {
  expect(refuse('locked')).toEqual({ ok: false, code: 'locked' });
  expect(accept(3)).toEqual({ ok: true, value: 3 });
});
