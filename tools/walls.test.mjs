// Every wall stands: a small copy of the house, with one wrong import each.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './repository.mjs';

/** From this file, importing this, breaks a wall whose name holds these words (or none).
 * @type {[file: string, specifier: string, wall: string | undefined][]} */
const imports = [
  ['packages/domain/src/a01.ts', 'zod/mini', undefined],
  ['packages/domain/src/a02.ts', 'node:crypto', 'domain imports only zod/mini'],
  ['packages/domain/src/a03.ts', 'yjs', 'domain imports only zod/mini'],
  ['packages/domain/src/a04.ts', '@raakvlak/words/phone', 'domain imports only zod/mini'],
  ['packages/domain/src/a05.test.ts', 'vitest', undefined],
  ['packages/domain/src/a06.test.ts', 'yjs', 'domain imports only zod/mini'],
  [
    'packages/domain/src/instruments/cards/a07.ts',
    '../checks/checks.ts',
    'strangers to each other in the domain',
  ],
  ['packages/domain/src/instruments/cards/a08.ts', '../../domain.ts', undefined],
  ['packages/board/src/b01.ts', 'yjs', undefined],
  ['packages/board/src/b02.ts', 'socket.io', 'board imports only domain and yjs'],
  ['packages/board/src/b03.ts', '@raakvlak/sync/gate', 'board imports only domain and yjs'],
  ['packages/board/src/b04.test.ts', '@raakvlak/sync/gate', undefined],
  ['packages/board/src/b05.test.ts', '@raakvlak/sync/server', 'board imports only domain and yjs'],
  ['packages/protocol/src/c01.ts', 'yjs', 'protocol imports only domain and zod'],
  ['packages/words/src/d01.ts', 'zod', 'words imports only domain'],
  ['packages/sync/src/server/e01.ts', '@raakvlak/domain', 'sync knows nothing of Raakvlak'],
  ['packages/sync/src/server/e02.ts', 'node:crypto', undefined],
  ['packages/sync/src/client/e03.ts', 'node:crypto', 'run anywhere'],
  ['packages/sync/src/server/e04.ts', '../testing/testing.ts', 'what runs imports no test'],
  ['packages/board/src/e05.ts', '../../../apps/server/src/app.ts', 'a package imports no app'],
  ['apps/server/src/f01.ts', '@raakvlak/sync/client', 'opens no screen and no client'],
  ['apps/server/src/f02.ts', 'yjs', 'leaves Y to board and sync'],
  ['apps/server/src/realtime/f03.ts', '../groups/groups.ts', 'knows no product word'],
  ['apps/server/src/groups/f04.ts', '../realtime/realtime.ts', undefined],
  ['apps/server/src/groups/f05.ts', '../meetings/meetings-store.ts', 'only by its own folder and app.ts'],
  ['apps/server/src/meetings/f06.ts', './meetings-store.ts', undefined],
  ['apps/server/src/f07.ts', './meetings/meetings-store.ts', 'at the root only by app.ts'],
  ['apps/server/src/groups/f08.ts', 'kysely', 'queries live in a store'],
  ['apps/server/src/groups/f09-store.ts', 'kysely', undefined],
  ['apps/server/src/groups/f10-store.ts', 'better-sqlite3', 'opened only in database/'],
  ['apps/server/src/groups/f11.ts', 'socket.io', 'sockets are for realtime/'],
  ['apps/server/src/groups/events.ts', 'socket.io', undefined],
  ['apps/phone/src/G01.svelte', '@raakvlak/sync/server', 'only what a phone needs'],
  ['apps/phone/src/G02.svelte', 'uqr', 'only what a phone needs'],
  ['apps/phone/src/g03.ts', 'zod', 'only what a phone needs'],
  ['apps/phone/src/g04.ts', 'zod/mini', undefined],
  ['apps/phone/src/G05.svelte', '@raakvlak/words/desk', 'no text of the desk or the server'],
  ['apps/phone/src/ui/G06.svelte', '@raakvlak/domain', 'ui knows no product word'],
  ['apps/phone/src/ui/G07.svelte', '../meeting/meeting.ts', 'ui knows no product word'],
  [
    'apps/phone/src/instruments/cards/G08.svelte',
    '../checks/Checks.svelte',
    'strangers to each other on a screen',
  ],
  [
    'apps/phone/src/instruments/cards/G09.svelte',
    '@raakvlak/board',
    'draws with domain, words, ui and meeting',
  ],
  ['apps/phone/src/instruments/cards/G10.svelte', '../../meeting/meeting.ts', undefined],
  [
    'apps/phone/src/meeting/G11.svelte',
    '../instruments/checks/Checks.svelte',
    'stands below the instruments',
  ],
  ['apps/desk/src/H01.svelte', '@raakvlak/sync/server', 'stays out of the server and the phone'],
  ['apps/desk/src/H02.svelte', '../../phone/src/meeting/meeting.ts', 'stays out of the server and the phone'],
  ['apps/desk/src/h03.ts', '../../../packages/domain/src/domain.ts', 'imported by its name'],
  ['apps/desk/src/h04.ts', './nowhere.ts', 'every import exists'],
  ['apps/desk/src/h05.ts', './h06.ts', 'no cycles'],
  ['apps/desk/src/h07.ts', '@raakvlak/crowd/phone', 'the crowd stays outside'],
  ['packages/crowd/src/i01.ts', '@raakvlak/sync/client', undefined],
  ['packages/crowd/src/i02.ts', '@raakvlak/sync/server', 'the crowd comes in by the doors'],
  ['e2e/i03.ts', '@raakvlak/domain', 'e2e imports nothing of ours'],
  ['bench/i04.ts', '../apps/server/src/app.ts', 'bench imports no app'],
];

/** What the wrong imports point at. @type {Record<string, string>} */
const targets = {
  'packages/domain/src/domain.ts': 'export const domain = 1;',
  'packages/domain/src/instruments/checks/checks.ts': 'export const checks = 1;',
  'packages/board/src/board.ts': 'export const board = 1;',
  'packages/words/src/phone.ts': 'export const phone = 1;',
  'packages/words/src/desk.ts': 'export const desk = 1;',
  'packages/crowd/src/phone.ts': 'export const phone = 1;',
  'packages/sync/src/client/client.ts': 'export const client = 1;',
  'packages/sync/src/server/server.ts': 'export const server = 1;',
  'packages/sync/src/gate/gate.ts': 'export const gate = 1;',
  'packages/sync/src/testing/testing.ts': 'export const testing = 1;',
  'apps/server/src/app.ts': "import './meetings/meetings-store.ts';",
  'apps/server/src/groups/groups.ts': 'export const groups = 1;',
  'apps/server/src/meetings/meetings-store.ts': 'export const meetings = 1;',
  'apps/server/src/realtime/realtime.ts': 'export const realtime = 1;',
  'apps/phone/src/meeting/meeting.ts': 'export const meeting = 1;',
  'apps/phone/src/instruments/checks/Checks.svelte': '<p></p>',
  'apps/desk/src/h06.ts': "import './h05.ts';",
};
const packages = {
  domain: { '.': './src/domain.ts' },
  board: { '.': './src/board.ts' },
  words: { './phone': './src/phone.ts', './desk': './src/desk.ts' },
  crowd: { './phone': './src/phone.ts' },
  sync: {
    './client': './src/client/client.ts',
    './server': './src/server/server.ts',
    './gate': './src/gate/gate.ts',
  },
};

const house = mkdtempSync(join(tmpdir(), 'raakvlak-walls-'));
/** The walls that each file broke. @type {Map<string, string[]>} */
const broken = new Map();

beforeAll(async () => {
  build();
  const options = await extractConfig(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(['apps', 'packages', 'e2e', 'bench'], {
    ...options,
    baseDir: house,
    validate: true,
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser printed text where a result was asked');
  for (const { from, rule } of output.summary.violations)
    broken.set(from, [...(broken.get(from) ?? []), rule.name]);
}, 60_000);

afterAll(() => rmSync(house, { recursive: true }));

test.each(imports)('%s may import %s, unless a wall says otherwise: %s', (file, _specifier, wall) => {
  const walls = broken.get(file) ?? [];
  if (wall === undefined) expect(walls).toEqual([]);
  else expect(walls.join('\n')).toContain(wall);
});

test('every wall has a wrong import here that it stops', () => {
  const config = /** @type {{ forbidden: { name: string }[] }} */ (
    createRequire(import.meta.url)('../.dependency-cruiser.cjs')
  );
  const stopped = new Set([...broken.values()].flat());
  const idle = config.forbidden
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('tests neither') && !stopped.has(name));
  expect(idle).toEqual([]);
});

function build() {
  for (const [file, specifier] of imports) {
    const line = `import '${specifier}';`;
    write(file, file.endsWith('.svelte') ? `<script lang="ts">${line}</script>` : line);
  }
  for (const [file, text] of Object.entries(targets)) write(file, text);
  for (const [name, exports] of Object.entries(packages)) {
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@raakvlak/${name}`, type: 'module', exports }),
    );
    mkdirSync(join(house, 'node_modules/@raakvlak'), { recursive: true });
    symlinkSync(join(house, 'packages', name), join(house, 'node_modules/@raakvlak', name), 'junction');
  }
  for (const name of ['zod', 'yjs', 'vitest', 'kysely', 'better-sqlite3', 'socket.io', 'uqr', 'svelte'])
    symlinkSync(join(root, 'node_modules', name), join(house, 'node_modules', name), 'junction');
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}
