// Everything: check, unit, database and end to end. Two parts at a time, because each of them waits now and then: for a disk, a
// browser, its last file. Goes on after a failure, so that one run tells all there is to tell.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { root } from './repository.mjs';

/** The longest first; what waits most goes beside what computes most, and each uses two cores when it is alone at the end. */
const waiting = ['test:e2e', 'check', 'test:db', 'test:unit'];

// Two parts want a browser: what is missing is installed before they could both try.
spawnSync(process.execPath, ['tools/chromium.mjs'], { cwd: root, stdio: 'inherit' });

/** @type {{ script: string, good: boolean, seconds: number }[]} */
const results = [];
await Promise.all(availableParallelism() > 1 ? [worker(), worker()] : [worker()]);

console.log('');
for (const { script, good, seconds } of results)
  console.log(`${good ? 'ok  ' : 'FAIL'} ${script} (${seconds} s)`);
const passed = results.filter(({ good }) => good).length;
console.log(`\nparts: ${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;

async function worker() {
  for (let script = waiting.shift(); script; script = waiting.shift()) {
    const start = performance.now();
    const good = await run(script);
    results.push({ script, good, seconds: Math.round((performance.now() - start) / 1000) });
  }
}

/** Runs a script; every line it prints begins with its name.
 * @param {string} script
 * @returns {Promise<boolean>} */
function run(script) {
  console.log(`=== npm run ${script}`);
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => console.log(`${script} | ${line}`));
    child.on('close', (code) => resolve(code === 0));
  });
}
