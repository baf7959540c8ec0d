// Everything that can be said about the code without running it. Two at a time, quiet unless something is wrong.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.mjs';

/** @type {Record<string, string[]>} */
const steps = {
  'types and lint': [
    'turbo',
    'run',
    'lint',
    'types',
    'types:packages',
    'types:bench',
    '--continue',
    '--concurrency=2',
    '--output-logs=errors-only',
  ],
  format: [
    'prettier',
    '--check',
    '--cache',
    '--cache-location',
    '.cache/prettier',
    '--log-level',
    'warn',
    '.',
  ],
  'types of the tools': ['node', 'node_modules/typescript-native/bin/tsc', '-p', '.'],
  walls: [
    'depcruise',
    ...['apps', 'packages', 'e2e', 'bench'].filter((room) => existsSync(join(root, room))),
  ],
  unused: ['knip', '--cache', '--cache-location', '.cache/knip', '--no-progress'],
  docs: ['node', 'tools/check-docs.mjs'],
  size: ['node', 'tools/check-size.mjs'],
  names: ['node', 'tools/check-names.mjs'],
  lockfile: ['node', 'tools/check-lockfile.mjs'],
};

/** @type {string[]} */
const failed = [];
const waiting = Object.entries(steps);
await Promise.all([worker(), worker()]);
console.log(failed.length === 0 ? 'check: all good' : `check: ${failed.join(', ')} not good`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command] = step;
    const { good, output, seconds } = await run(command);
    if (!good) failed.push(name);
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)${good ? '' : `\n${output}`}`);
  }
}

/**
 * @param {string[]} command
 * @returns {Promise<{ good: boolean, output: string, seconds: number }>}
 */
function run([program = '', ...args]) {
  const start = performance.now();
  return new Promise((resolve) => {
    // A shell, because the programs of npm are .cmd files on Windows.
    const child = spawn([program, ...args].map((part) => `"${part}"`).join(' '), { cwd: root, shell: true });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('close', (code) => {
      resolve({ good: code === 0, output, seconds: Math.round((performance.now() - start) / 1000) });
    });
  });
}
