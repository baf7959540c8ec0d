// Everything: check, unit, database and end to end. Goes on after a failure, so that one run tells all there is to tell.
import { spawnSync } from 'node:child_process';
import { root } from './repository.mjs';

const scripts = ['check', 'test:unit', 'test:db', 'test:e2e'];
const results = scripts.map((script) => {
  console.log(`\n=== npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { script, good: status === 0 };
});

console.log('');
for (const { script, good } of results) console.log(`${good ? 'ok  ' : 'FAIL'} ${script}`);
const passed = results.filter(({ good }) => good).length;
console.log(`\nparts: ${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;
