// What a phone has fetched of JavaScript (brotli, in bytes) when it comes to each stage of use, against the budget.
// Reads the build in dist: run `npm run check-bytes -w @raakvlak/phone`, which builds first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from './repository.mjs';

const dist = join(root, 'apps/phone/dist');

/** What is fetched on coming in, whatever is asked. */
const room = ['room', '../../packages/words/src/phone/nl.ts'];
const card = [...room, 'write', '../../packages/words/src/phone/cards/nl.ts'];

/** The pieces of each stage, by the file or the name they were built from. `most` is the bar. */
const stages = [
  { title: 'until the join form can be used', most: 18_000, pieces: [] },
  { title: 'until a card is sent', most: 45_000, pieces: card },
  {
    // On a line, the heaviest kind of question, which comes with the others' frame.
    title: 'until an answer is sent',
    most: 45_000,
    pieces: [...room, 'ask', '../../packages/words/src/phone/check/nl.ts'],
  },
  {
    title: 'when ordering together',
    most: 75_000,
    pieces: [...card, '../../packages/words/src/phone/further/nl.ts', 'wall', 'src/meeting/open-together.ts'],
  },
];

/** @type {Record<string, { file: string, name?: string, imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const page = readFileSync(join(dist, 'index.html'), 'utf8');

/** @type {Map<string, number>} */
let fetched = new Map();
let tooMuch = false;
for (const { title, most, pieces } of stages) {
  fetched = new Map();
  bringDoor();
  for (const piece of pieces) bring(keyOf(piece));
  const bytes = [...fetched.values()].reduce((sum, size) => sum + size, 0);
  console.log(`${bytes > most ? 'TOO MUCH' : 'ok      '} ${bytes} of ${most} bytes ${title}`);
  if (bytes <= most) continue;
  tooMuch = true;
  for (const [file, size] of [...fetched].sort((a, b) => b[1] - a[1])) console.log(`  ${size} ${file}`);
}
if (tooMuch) process.exitCode = 1;

function bringDoor() {
  for (const [, path] of page.matchAll(
    /<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\/([^"]+\.js)"/g,
  )) {
    const chunk = Object.entries(manifest).find(([, { file }]) => file === path);
    if (chunk) bring(chunk[0]);
    else weigh(String(path));
  }
}

/** A piece that is no longer built under this name must not silently weigh nothing.
 * @param {string} piece */
function keyOf(piece) {
  const found = Object.entries(manifest).find(
    ([key, { name, file }]) => key === piece || (name === piece && file.endsWith('.js')),
  );
  if (!found) throw new Error(`The build holds no piece "${piece}": name it anew in check-phone-bytes.mjs`);
  return found[0];
}

/** @param {string} key */
function bring(key) {
  const chunk = manifest[key];
  if (!chunk || fetched.has(chunk.file)) return;
  weigh(chunk.file);
  for (const needed of chunk.imports ?? []) bring(needed);
}

/** @param {string} file */
function weigh(file) {
  if (file.endsWith('.js')) fetched.set(file, brotliCompressSync(readFileSync(join(dist, file))).length);
}
