// What the checks share: where the repository lies, and which files are its own.
import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const notOurs = new Set([
  'node_modules',
  'dist',
  'data',
  'coverage',
  'test-results',
  'playwright-report',
  'screenshots',
]);
const hiddenButOurs = new Set(['.ci', '.github']);

/** Every file of the repository that people wrote, as a path from the root with forward slashes, sorted. */
export function ourFiles(folder = root) {
  /** @type {string[]} */
  const files = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const hidden = entry.name.startsWith('.') && !hiddenButOurs.has(entry.name);
      if (!hidden && !notOurs.has(entry.name)) files.push(...ourFiles(path));
    } else if (entry.isFile() && entry.name !== 'package-lock.json') {
      files.push(relative(root, path).split(sep).join('/'));
    }
  }
  return files.sort();
}

/** @param {string} path */
export const isTest = (path) =>
  /\.(test|story)\.(ts|mjs)$/.test(path) || path.startsWith('apps/server/tests/') || path.startsWith('e2e/');

/**
 * Prints what is wrong and makes the process fail, or prints one calm line.
 * @param {string} calm
 * @param {string[]} complaints
 */
export function report(calm, complaints) {
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
  else console.log(calm);
}
