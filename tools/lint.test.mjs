// Every house rule that lint keeps, with one line each that breaks it.
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './repository.mjs';

const eslint = new ESLint({ cwd: root });

/** In this (existing) file, this text breaks this rule.
 * @type {[file: string, text: string, rule: string][]} */
const breaches = [
  ['packages/domain/src/role.ts', 'export const now = () => Date.now();', 'no-restricted-properties'],
  ['packages/domain/src/role.ts', 'export const chance = () => Math.random();', 'no-restricted-properties'],
  ['packages/domain/src/role.ts', 'export const today = () => new Date();', 'no-restricted-syntax'],
  ['packages/domain/src/role.ts', 'export const old = /(?<=a)b/;', 'no-restricted-syntax'],
  ['packages/domain/src/role.ts', 'export const room = process.cwd();', 'no-restricted-globals'],
  ['packages/domain/src/role.ts', 'export default 1;', 'no-restricted-syntax'],
  [
    'packages/domain/src/role.ts',
    'export const a = (b: any) => Boolean(b);',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'packages/domain/src/role.ts',
    'export const a = (b?: number) => b!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  [
    'packages/domain/src/role.ts',
    'export const a = async () => {}; a();',
    '@typescript-eslint/no-floating-promises',
  ],
  ['packages/domain/src/role.ts', 'export const a = () => { try { JSON.parse(""); } catch {} };', 'no-empty'],
  [
    'packages/domain/src/role.ts',
    '// eslint-disable-next-line no-console\nconsole.log(1);',
    'raakvlak/reason-for-disable',
  ],
  [
    'packages/domain/src/role.ts',
    "export const a = (b: 'x' | 'y') => { switch (b) { case 'x': return 1; } return 2; };",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'packages/domain/src/role.ts',
    "import { Role } from './seat.ts'; export const a = (b: Role) => b;",
    '@typescript-eslint/consistent-type-imports',
  ],
  ['packages/protocol/src/version.test.ts', 'it.only("is alone", () => {});', 'no-restricted-properties'],
  [
    'packages/protocol/src/version.test.ts',
    'await new Promise((soon) => setTimeout(soon, 9));',
    'no-restricted-syntax',
  ],
  ['apps/phone/src/App.svelte', '<p>{@html "<b></b>"}</p>', 'svelte/no-at-html-tags'],
  ['apps/phone/src/App.svelte', '<p>Hallo daar</p>', 'no-restricted-syntax'],
  ['apps/phone/src/App.svelte', '<button type="button" aria-label="Sluit"></button>', 'no-restricted-syntax'],
  ['apps/phone/src/App.svelte', '<button></button>', 'svelte/button-has-type'],
  ['apps/phone/src/main.ts', 'export const id = () => crypto.randomUUID();', 'no-restricted-properties'],
  [
    'apps/phone/src/main.ts',
    'export const save = async () => {}; save();',
    '@typescript-eslint/no-floating-promises',
  ],
  ['apps/server/src/app.ts', 'export const port = process.env["PORT"];', 'no-restricted-properties'],
];

test.each(breaches)(
  'in %s lint refuses %s by %s',
  async (file, text, rule) => {
    const [result] = await eslint.lintText(text, { filePath: join(root, file) });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  },
  60_000,
);
