// A name says what a thing is; words that could name anything are not used. Nothing in here knows one person's machine.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ourFiles, report, root } from './repository.mjs';

const emptyWords = /^(utils?|helpers?|common|shared|misc|managers?|services?|handlers?)$/;
const emptyFiles = /^(data|types)$/;
const onePlace = [
  // An absolute path of one machine; the temporary folder comes from os.tmpdir().
  /(?<![\w.:/-])\/(home|root|Users|work|mnt|tmp)\/[\w.-]/,
  // A way out of the repository.
  /(?<!\w)(\.\.\/)+shared\/\w/,
  /https?:\/\/[\w.-]*registry[\w.-]*/,
];
const text = /\.(ts|mjs|cjs|js|svelte|css|html|json|md|ya?ml|txt)$|(^|\/)run$/;

/** The words of a path segment: card-store.ts and CardStore.svelte.ts both hold "card" and "store".
 * @param {string} segment */
const words = (segment) =>
  segment
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

/** @param {string} path */
function* complaintsAboutName(path) {
  // What systemd runs is a unit of this kind, by its ending.
  for (const segment of path.replace(/\.service$/, '').split('/'))
    for (const word of words(segment))
      if (emptyWords.test(word)) yield `${path}: "${word}" could name anything. Say what is in it.`;
  const file = basename(path);
  const first = file.split('.')[0] ?? '';
  if (emptyFiles.test(first) && /\.(ts|mjs)$/.test(file))
    yield `${path}: name the file after its main export.`;
  if (!path.includes('/src/')) return;
  const pascal = /^[A-Z][A-Za-z0-9]*$/.test(first);
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(first);
  if (/\.svelte(\.ts)?$/.test(file) && !pascal) yield `${path}: a Svelte file has a PascalCase name.`;
  if (/\.(ts|css)$/.test(file) && !/\.svelte\.(test\.)?ts$/.test(file) && !kebab && !pascal)
    yield `${path}: a file has a kebab-case name.`;
  if (/\.ts$/.test(file) && !/\.svelte\./.test(file) && pascal && !/\.(browser\.)?test\.ts$/.test(file))
    yield `${path}: a .ts file has a kebab-case name.`;
  if (file === 'index.ts' && !exported(path))
    yield `${path}: an index.ts only where package.json exports it.`;
}

/** @param {string} path */
function exported(path) {
  const [workspace = '', inside = ''] = path.split(/\/(?=src\/)/);
  const manifest = /** @type {{ exports?: Record<string, string> }} */ (
    JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'))
  );
  return Object.values(manifest.exports ?? {}).includes(`./${inside}`);
}

/** @param {string} path */
function* complaintsAboutPlaces(path) {
  if (!text.test(path) || path === 'tools/check-names.mjs') return;
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  for (const [index, line] of lines.entries())
    for (const pattern of onePlace) {
      const found = pattern.exec(line);
      if (found) yield `${path}:${index + 1}: "${found[0]}…" exists on one machine only.`;
    }
}

const files = ourFiles();
report(`${files.length} names say what they hold`, [
  ...files.flatMap((path) => [...complaintsAboutName(path)]),
  ...files.flatMap((path) => [...complaintsAboutPlaces(path)]),
]);
