// What a phone fetches, in bytes of brotli: 18 kB of JavaScript until the join form can be used, 75 kB in all.
// Reads the build of the phone; run it after npm run build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { report, root } from './repository.mjs';

/** @typedef {{ file: string, imports?: string[], isEntry?: boolean }} Chunk */

const bars = { first: 18_000, all: 75_000 };
const dist = join(root, 'apps/phone/dist');
const manifest = /** @type {Record<string, Chunk>} */ (
  JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
);

/** @param {string} file */
const weigh = (file) => brotliCompressSync(readFileSync(join(dist, file))).length;
/** @param {string[]} files */
const sum = (files) => files.map(weigh).reduce((total, bytes) => total + bytes, 0);

const first = new Set(atRoot());
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) addWithImports(key);
const everything = new Set([...atRoot(), ...Object.values(manifest).map(({ file }) => file)]);
const isScript = (/** @type {string} */ file) => file.endsWith('.js');
const [firstBytes, allBytes] = [sum([...first].filter(isScript)), sum([...everything].filter(isScript))];

report(`the phone fetches ${firstBytes} bytes of JavaScript before the join form, ${allBytes} in all`, [
  ...(firstBytes > bars.first
    ? [`Before the join form: ${firstBytes} bytes, at most ${bars.first}. Load it later.`]
    : []),
  ...(allBytes > bars.all
    ? [`In all: ${allBytes} bytes, at most ${bars.all}. Leave it to the desk, or build it by hand.`]
    : []),
]);

/** Scripts that index.html loads beside the build. */
function atRoot() {
  return readdirSync(dist).filter((file) => file.endsWith('.js'));
}

/** @param {string} key */
function addWithImports(key) {
  const chunk = manifest[key];
  if (!chunk || first.has(chunk.file)) return;
  first.add(chunk.file);
  for (const imported of chunk.imports ?? []) addWithImports(imported);
}
