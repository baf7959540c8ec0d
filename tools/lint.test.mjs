// Every house rule that lint keeps, with one line each that breaks it.
import { ESLint } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';
import { ourFiles, root } from './repository.mjs';

const { disableTypeChecked } = ts.configs;
const typed = new ESLint({ cwd: root });
// A rule that needs no types is asked without: working out what a whole room means takes longer than all else here.
const untyped = new ESLint({ cwd: root, overrideConfig: disableTypeChecked });

/** Lint wants a file that exists: the first of its kind stands for its room.
 * @param {RegExp} kind */
const first = (kind) => {
  const file = ourFiles().find((path) => kind.test(path));
  if (!file) throw new Error(`no file like ${kind}`);
  return file;
};
const inDomain = first(/^packages\/domain\/src\/[^.]+\.ts$/);
const inTest = first(/^packages\/protocol\/src\/.*\.test\.ts$/);
const onScreen = first(/^apps\/(phone|desk)\/src\/.*\.svelte$/);
const ofPhone = first(/^apps\/phone\/src\/[^.]+\.ts$/);
const inServer = first(/^apps\/server\/src\/[^/]+\/[^.]+\.ts$/);

/** In this room, this text breaks this rule.
 * @type {[file: string, text: string, rule: string][]} */
const breaches = [
  [inDomain, 'export const now = () => Date.now();', 'no-restricted-properties'],
  [inDomain, 'export const chance = () => Math.random();', 'no-restricted-properties'],
  [inDomain, 'export const today = () => new Date();', 'no-restricted-syntax'],
  [inDomain, 'export const old = /(?<=a)b/;', 'no-restricted-syntax'],
  [inDomain, 'export const room = process.cwd();', 'no-restricted-globals'],
  [inDomain, 'export default 1;', 'no-restricted-syntax'],
  [inDomain, 'export const a = (b: any) => Boolean(b);', '@typescript-eslint/no-explicit-any'],
  [inDomain, 'export const a = (b?: number) => b!;', '@typescript-eslint/no-non-null-assertion'],
  [inDomain, 'export const a = async () => {}; a();', '@typescript-eslint/no-floating-promises'],
  [inDomain, 'export const a = () => { try { JSON.parse(""); } catch {} };', 'no-empty'],
  [inDomain, '// eslint-disable-next-line no-console\nconsole.log(1);', 'raakvlak/reason-for-disable'],
  [
    inDomain,
    "export const a = (b: 'x' | 'y') => { switch (b) { case 'x': return 1; } return 2; };",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    inDomain,
    "import { z } from 'zod/mini'; export const a = (b: z.infer<never>) => b;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [inTest, 'it.only("is alone", () => {});', 'no-restricted-properties'],
  [inTest, 'await new Promise((soon) => setTimeout(soon, 9));', 'no-restricted-syntax'],
  [onScreen, '<p>{@html "<b></b>"}</p>', 'svelte/no-at-html-tags'],
  [onScreen, '<p>Hallo daar</p>', 'no-restricted-syntax'],
  [onScreen, '<button type="button" aria-label="Sluit"></button>', 'no-restricted-syntax'],
  [onScreen, '<button></button>', 'svelte/button-has-type'],
  [
    onScreen,
    '<script lang="ts">const a = async () => {}; a();</script>',
    '@typescript-eslint/no-floating-promises',
  ],
  [ofPhone, 'export const id = () => crypto.randomUUID();', 'no-restricted-properties'],
  [ofPhone, 'export const save = async () => {}; save();', '@typescript-eslint/no-floating-promises'],
  [inServer, 'export const port = process.env["PORT"];', 'no-restricted-properties'],
];

test.each(breaches)(
  'in %s lint refuses %s by %s',
  async (file, text, rule) => {
    const [result] = await (rule in (disableTypeChecked.rules ?? {}) ? typed : untyped).lintText(text, {
      filePath: join(root, file),
    });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  },
  60_000,
);
