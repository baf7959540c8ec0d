// Loaded before svelte-eslint-parser: it then gives TypeScript the components as it will parse them, so that linting one does not
// have its whole project worked out anew. That takes the lint of components from 87 to 55 s, and types what they are given.
process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] = '1';
