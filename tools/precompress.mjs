// Writes a .br and a .gz beside every text file of a build, so that the server never compresses while people wait.
// Usage: node tools/precompress.mjs <dist folder>
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const compressible = /\.(html|js|css|svg|json|txt|webmanifest)$/;
// Below one network packet, compressing saves nothing.
const smallest = 600;

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !compressible.test(entry.name) || file.includes('.vite')) continue;
  const plain = readFileSync(file);
  if (plain.length < smallest) continue;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  writeFileSync(`${file}.br`, brotliCompressSync(plain, { params: quality }));
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}
