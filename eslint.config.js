import './tools/svelte-types.mjs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { raakvlak } from './tools/lint-rules.mjs';

const clock = [
  { object: 'Date', property: 'now', message: 'Time is a parameter: take now from the caller.' },
  { object: 'performance', property: 'now', message: 'Time is a parameter: take now from the caller.' },
  {
    object: 'Math',
    property: 'random',
    message: 'Chance is a parameter: take a random source from the caller.',
  },
];
const environment = {
  object: 'process',
  property: 'env',
  message: 'Only apps/server/src/main.ts reads the environment: hand the value inwards.',
};
// A laptop on a school's Wi-Fi is plain http, where browsers offer none of these.
const secureContextOnly = [
  ['crypto', 'randomUUID'],
  ['crypto', 'subtle'],
  ['navigator', 'locks'],
  ['navigator', 'serviceWorker'],
].map(([object, property]) => ({
  object,
  property,
  message: 'Raakvlak also runs on plain http, where this does not exist.',
}));
const onlyOrSkip = ['it', 'test', 'describe'].flatMap((object) =>
  ['only', 'skip', 'todo', 'skipIf', 'fixme'].map((property) => ({
    object,
    property,
    message: 'Every test runs, always.',
  })),
);

const namedExports = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const dateWithoutTime = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Time is a parameter: take now from the caller.',
};
const lookbehind = {
  selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
  message: 'Safari 15 does not read a file that holds a lookbehind.',
};
const sleeps = [
  {
    selector:
      "NewExpression[callee.name='Promise'] > ArrowFunctionExpression > CallExpression[callee.name='setTimeout']",
    message: 'A test never sleeps: wait for the event, or bring a fake clock.',
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'A test never sleeps: wait for what a person would see.',
  },
];
const textInTemplate = [
  {
    selector:
      ':matches(SvelteElement, SvelteIfBlock, SvelteElseBlock, SvelteEachBlock, SvelteKeyBlock, SvelteSnippetBlock) > SvelteText[value=/\\p{L}{2,}/u]',
    message: 'What a person reads stands in packages/words.',
  },
  {
    selector:
      'SvelteAttribute[key.name=/^(aria-label|aria-description|title|placeholder|alt)$/] > SvelteLiteral[value=/\\p{L}{2,}/u]',
    message: 'What a person reads or hears stands in packages/words.',
  },
];

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/coverage/',
      '**/test-results/',
      '**/.turbo/',
      '.cache/',
      'data/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    plugins: { raakvlak },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', namedExports],
      'no-restricted-properties': ['error', environment],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'raakvlak/reason-for-disable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Refusing hostile bytes takes microseconds, so the gate's inner stop carries no stack.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'file', name: 'ScanStop' }] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A Y.Text is read by turning it into a string.
      '@typescript-eslint/no-base-to-string': [
        'error',
        { ignoredTypeNames: ['YText', 'Error', 'RegExp', 'URL'] },
      ],
      // An async port may have a step that answers at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['packages/*/src/**', 'apps/server/src/**'],
    ignores: ['**/*.test.ts', 'apps/server/src/main.ts'],
    rules: {
      'no-restricted-properties': ['error', environment, ...clock],
      'no-restricted-syntax': ['error', namedExports, dateWithoutTime],
    },
  },
  {
    files: ['packages/{domain,board,words,protocol}/src/**', 'packages/sync/src/{client,gate}/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setImmediate', 'require', '__dirname'],
      'no-restricted-syntax': ['error', namedExports, dateWithoutTime, lookbehind],
      'no-restricted-properties': ['error', environment, ...clock, ...secureContextOnly],
    },
  },
  {
    files: ['apps/{phone,desk}/src/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-properties': ['error', environment, ...secureContextOnly],
      'no-restricted-syntax': ['error', namedExports, lookbehind, ...textInTemplate],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Lint cannot type a component's props in a template; svelte-check can, and checks these.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-target-blank': 'error',
      // Maps and sets are replaced, never changed in place ($state.raw).
      'svelte/prefer-svelte-reactivity': 'off',
      // There is no SvelteKit here.
      'svelte/no-navigation-without-resolve': 'off',
      // A $props() destructuring reads best as one let.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    files: [
      'apps/server/src/main.ts',
      'apps/server/src/**/*.test.ts',
      'apps/server/tests/**',
      'packages/**/*.test.ts',
    ],
    rules: { 'no-restricted-properties': ['error', ...onlyOrSkip] },
  },
  {
    files: ['**/*.test.ts', '**/*.story.ts'],
    rules: {
      'no-restricted-properties': ['error', ...onlyOrSkip],
      'no-restricted-syntax': ['error', ...sleeps],
      'no-restricted-imports': ['error', { name: 'node:timers/promises', message: 'A test never sleeps.' }],
      // A matcher takes a method as a value: expect(spy.call).
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['apps/server/src/main.ts', 'apps/server/tests/**', 'e2e/**', 'bench/**', 'apps/demo/**'],
    ignores: ['**/*.test.ts', '**/*.story.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['*.config.js', '**/vite.config.ts', 'e2e/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['bench/**', 'apps/demo/**'],
    // What they measure or tell, they print.
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tools/**', '*.config.js', '.dependency-cruiser.cjs'],
    languageOptions: { globals: globals.node },
    rules: {
      // Casts in JSDoc are unknown to these rules; tsc with checkJs sees them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'no-restricted-imports': 'off',
    },
  },
  {
    // Plain scripts that a browser runs as they are.
    files: ['apps/{phone,desk}/public/**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
  },
  {
    // Servers of others: their packages are there only once the bench has run.
    files: ['bench/peers/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['e2e/**'],
    rules: { 'no-empty-pattern': 'off', 'no-restricted-properties': ['error', ...onlyOrSkip] },
  },
);
