// The walls between the rooms. A rule's name says what was broken, its comment says which move to make.

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

/** @type {(...names: string[]) => string[]} */
const npm = (...names) => names.map((name) => `node_modules/${name}/`);
/** @type {(...rooms: string[]) => string[]} */
const inside = (...rooms) => rooms.map((room) => `^${room}/`);
const testTools = ['node_modules/(vitest|@vitest|fast-check|vitest-browser-svelte)/'];
const tests = '\\.test\\.ts$|^apps/server/tests/';

/**
 * One room and everything it may import; its tests may also use the test tools and Node, and what is named for them.
 * @type {(name: string, comment: string, folder: string, allowed: string[], inTests?: string[]) => Rule[]}
 */
const room = (name, comment, folder, allowed, inTests = []) => [
  {
    name,
    comment,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: [tests, 'vite\\.config\\.ts$', '/size/'] },
    to: { pathNot: [`^${folder}/`, ...allowed], couldNotResolve: false },
  },
  {
    name: `${name}, in its tests neither`,
    comment,
    severity: 'error',
    from: { path: `^${folder}/.*\\.test\\.ts$` },
    to: {
      pathNot: [`^${folder}/`, ...allowed, ...inTests, ...testTools],
      couldNotResolve: false,
      dependencyTypesNot: ['core'],
    },
  },
];

/** @type {(name: string, comment: string, from: Rule['from'], to: Rule['to']) => Rule} */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const machineRooms = '(?:http|realtime|database|observe)';
const packagesForScreens = [
  ...inside('packages/domain', 'packages/board', 'packages/protocol', 'packages/words', 'packages/look'),
  '^packages/sync/src/(client/|events\\.ts$)',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...room(
      'domain imports only zod/mini',
      'The domain says what things mean, without clock, chance or I/O. Pass the value in as a parameter, or move the line to the room that owns the outside (house rules: if you were a line of code).',
      'packages/domain',
      npm('zod/mini', 'zod/v4/mini', 'zod/v4/core', 'zod/locales'),
    ),
    ...room(
      'board imports only domain and yjs',
      'A board is how meaning lies in a Y.Doc. Moving bytes belongs in packages/sync, messages in packages/protocol.',
      'packages/board',
      [...inside('packages/domain'), ...npm('yjs')],
      // Its schema is proven against the gate that reads it.
      ['^packages/sync/src/(gate|testing)/'],
    ),
    ...room(
      'protocol imports only domain and zod',
      'The protocol describes messages. What a document holds belongs in packages/board; what a value means in packages/domain.',
      'packages/protocol',
      [...inside('packages/domain'), ...npm('zod')],
    ),
    ...room(
      'words imports only domain',
      'Words are texts, keyed by codes and names of the domain. Choose the text where it is shown.',
      'packages/words',
      inside('packages/domain'),
    ),
    ...room(
      'sync knows nothing of Raakvlak',
      'Sync moves Y.Docs and must stay publishable. Let the caller pass the board rule in through a port (Gate, UpdateLog).',
      'packages/sync',
      [...npm('yjs', 'lib0', 'socket.io', 'socket.io-client', 'socket.io-parser', '@types/node')],
    ).map(
      /** @type {(rule: Rule) => Rule} */ (rule) => ({
        ...rule,
        to: { ...rule.to, dependencyTypesNot: ['core'] },
      }),
    ),
    never(
      "sync's client and gate run anywhere",
      'A browser loads sync/client and the gate judges pure bytes. Move the line that needs Node to sync/server.',
      { path: '^packages/sync/src/(client|gate)/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    never(
      'the server opens no screen and no client',
      'Server, phone and desk meet only in protocol and sync. Move what both need to packages/domain or packages/protocol.',
      { path: '^apps/server/', pathNot: tests },
      {
        path: [
          '^apps/(phone|desk)/',
          '^packages/sync/src/(client|testing)/',
          '^packages/look/',
          '^e2e/',
          '^bench/',
        ],
      },
    ),
    never(
      'the server leaves Y to board and sync',
      'Do I mention Y? Meaning of a board belongs in packages/board, bytes in general in packages/sync.',
      { path: '^apps/server/src/', pathNot: tests },
      { path: npm('yjs', 'lib0') },
    ),
    never(
      'a machine room knows no product word',
      'http, realtime, database and observe serve any product. Let app.ts pass the product rule in, or move the line to its product room.',
      { path: `^apps/server/src/${machineRooms}/`, pathNot: tests },
      { path: [`^apps/server/src/(?!${machineRooms}/)[^/]+/`, '^packages/(board|words)/'] },
    ),
    never(
      'a store is imported only by its own folder and app.ts',
      "Ask the room that owns the store for a function, or let app.ts pass one in. Another room's tables are not yours to query.",
      { path: '^apps/server/src/([^/]+)/', pathNot: tests },
      { path: '(^|[/-])store\\.ts$', pathNot: '^apps/server/src/$1/' },
    ),
    never(
      'a store is imported at the root only by app.ts',
      'app.ts is the composition root. Let it make the store and pass on what the others need.',
      { path: '^apps/server/src/[^/]+\\.ts$', pathNot: ['^apps/server/src/app\\.ts$', tests] },
      { path: '(^|[/-])store\\.ts$' },
    ),
    never(
      'queries live in a store or in database/',
      'Do I speak SQL? Move the query to the -store.ts of its room and give it a name.',
      {
        path: '^apps/server/src/',
        pathNot: [tests, '(^|[/-])store\\.ts$', '^apps/server/src/database/', '^apps/server/src/app\\.ts$'],
      },
      { path: npm('kysely') },
    ),
    never(
      'the database driver is opened only in database/',
      'Take the Kysely instance as a parameter.',
      { path: '^apps/server/src/', pathNot: [tests, '^apps/server/src/database/'] },
      { path: npm('better-sqlite3', '@types/better-sqlite3', 'pg') },
    ),
    never(
      'sockets are for realtime/ and for events.ts',
      "Machinery belongs in realtime/, product events in the room's events.ts.",
      {
        path: '^apps/server/src/',
        pathNot: [
          tests,
          '^apps/server/src/realtime/',
          '(^|[/-])events\\.ts$',
          '^apps/server/src/(app|main)\\.ts$',
        ],
      },
      { path: npm('socket.io', 'engine.io') },
    ),
    ...room(
      'the phone carries only what a phone needs',
      'Of the packages: domain, board, protocol, words, sync/client, look; of npm: svelte, zod/mini, yjs, socket.io-client. Anything else weighs on every phone: build it by hand or leave it to the desk.',
      'apps/phone',
      [...packagesForScreens, ...npm('svelte', 'zod/mini', 'zod/v4', 'yjs', 'socket.io-client', 'vite')],
    ),
    never(
      'the phone reads no text of the desk or the server',
      'Texts for a phone stand in @raakvlak/words/phone (or in a file that phone.ts builds on).',
      { path: '^apps/phone/' },
      { path: '^packages/words/src/(desk|server|stage|templates)' },
    ),
    never(
      'the desk stays out of the server and the phone',
      'Server, phone and desk meet only in protocol and sync. Move what both need to packages/domain, board or words.',
      { path: '^apps/desk/', pathNot: 'vite\\.config\\.ts$' },
      {
        path: [
          '^apps/(server|phone)/',
          '^packages/sync/src/(server|gate|testing)/',
          '^e2e/',
          '^bench/',
          ...npm('kysely', 'express'),
        ],
      },
    ),
    never(
      'ui knows no product word',
      'A part in ui takes texts and values as props. A part that knows the product belongs in meeting/, in an instrument or in a screen.',
      { path: '^apps/(phone|desk)/src/ui/' },
      {
        path: [
          '^packages/(domain|board|protocol|words|sync)/',
          '^apps/(phone|desk)/src/(?!ui/)',
          ...npm('yjs', 'socket.io-client'),
        ],
      },
    ),
    never(
      'an instrument draws with domain, words, ui and meeting only',
      'Let meeting/ offer what the instrument needs: it turns the document and the records into runes, once.',
      { path: '^apps/(phone|desk)/src/instruments/[^/]+/' },
      {
        path: [
          '^packages/(board|protocol|sync)/',
          '^apps/(phone|desk)/src/(?!(ui|meeting|instruments)/)',
          '^apps/(phone|desk)/src/instruments/[^/]+$',
          ...npm('yjs', 'socket.io-client'),
        ],
      },
    ),
    never(
      'instruments are strangers to each other on a screen',
      'What two instruments both draw is a part: move it to ui/ (no product word) or to meeting/.',
      { path: '^apps/(phone|desk)/src/instruments/([^/]+)/' },
      { path: '^apps/$1/src/instruments/[^/]+/', pathNot: '^apps/$1/src/instruments/$2/' },
    ),
    never(
      'instruments are strangers to each other in the domain',
      'What two instruments both mean belongs one folder up, in packages/domain/src.',
      { path: '^packages/domain/src/instruments/([^/]+)/' },
      { path: '^packages/domain/src/instruments/[^/]+/', pathNot: '^packages/domain/src/instruments/$1/' },
    ),
    never(
      'meeting/ stands below the instruments',
      'meeting/ turns documents and records into runes for any instrument. What only one instrument needs moves into its folder.',
      { path: '^apps/(phone|desk)/src/meeting/' },
      { path: '^apps/(phone|desk)/src/instruments/' },
    ),
    never(
      'a package imports no app',
      'Apps stand on packages. Move what the package needs into a package, or pass it in.',
      { path: '^packages/' },
      { path: ['^apps/', '^e2e/', '^bench/'] },
    ),
    never(
      'the crowd comes in by the doors',
      'Simulated people know what a phone knows: domain, board, protocol and sync/client.',
      { path: '^packages/crowd/' },
      {
        path: [
          '^packages/(words|look)/',
          '^packages/sync/src/(server|gate|testing)/',
          ...npm('svelte', 'kysely', 'express'),
        ],
      },
    ),
    never(
      'the crowd stays outside',
      'Simulated people are for tests, the demo and the bench. What the product also needs moves to packages/domain.',
      { path: '^(apps|packages)/', pathNot: ['^packages/crowd/', '^apps/demo/', tests] },
      { path: '^packages/crowd/' },
    ),
    never(
      'e2e imports nothing of ours',
      'A story knows the product only by what a person sees. Look for the text or the role on the screen.',
      { path: '^e2e/' },
      { path: ['^apps/', '^packages/', '^bench/'] },
    ),
    never(
      'bench imports no app',
      'The bench meets the product at its doors: sync/client, board and protocol; the gate is measured by itself.',
      { path: '^bench/' },
      { path: ['^apps/', '^e2e/', '^packages/(words|look)/', '^packages/sync/src/server/'] },
    ),
    never(
      'another workspace is imported by its name',
      'Import @raakvlak/<name> as its package.json exports it, never by a path out of your own workspace.',
      { path: '^((?:apps|packages)/[^/]+|e2e|bench)/' },
      { path: '^(apps|packages|e2e|bench)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    ),
    never(
      'what runs imports no test',
      'Move what both need into a file of its own; the testing folders are for tests and the bench.',
      { path: '^(apps|packages)/', pathNot: [tests, '^packages/(board|domain|sync)/src/testing/'] },
      {
        path: [
          '\\.test\\.ts$',
          '^apps/server/tests/',
          '^packages/(board|domain|sync)/src/testing/',
          ...testTools,
        ],
      },
    ),
    never(
      'there are no cycles',
      'Two files that need each other are one file, or there is a third thing below both: give it a name and its own file.',
      {},
      { circular: true },
    ),
    never(
      'every import exists',
      'Write the extension (.ts, .svelte.ts, .svelte), and declare the package in the package.json of the workspace that imports it.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/|^e2e/test-results/|^bench/peers/' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'node', 'types', 'default'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.d.ts', '.css', '.json'],
    },
  },
};
