// A skipped test fails the run, in vitest and in Playwright: both are started for real on a house of two tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './repository.mjs';

const house = mkdtempSync(join(tmpdir(), 'raakvlak-skips-'));

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
  symlinkSync(join(root, 'tools'), join(house, 'tools'), 'junction');
  write('vitest.config.mjs', [
    "import { NoSkips } from './tools/no-skips-vitest.mjs';",
    "export default { test: { reporters: ['default', new NoSkips()], include: ['*.test.mjs'] } };",
  ]);
  write('playwright.config.mjs', [
    "export default { testMatch: '*.story.mjs', reporter: [['line'], ['./tools/no-skips-playwright.mjs']] };",
  ]);
});

afterAll(() => rmSync(house, { recursive: true }));

test.each([
  ['vitest/vitest.mjs', ['run'], 'a.test.mjs', 'vitest'],
  ['@playwright/test/cli.js', ['test'], 'a.story.mjs', '@playwright/test'],
])(
  '%s goes red over a skipped test, and only over that',
  (program, args, file, from) => {
    const run = () =>
      spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
        cwd: house,
        encoding: 'utf8',
      });

    write(file, [`import { test } from '${from}';`, "test('runs', () => {});"]);
    expect(run().status).toBe(0);

    write(file, [
      `import { test } from '${from}';`,
      "test('runs', () => {});",
      "test.skip('waits', () => {});",
    ]);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('1 skipped: every test runs, always.');
  },
  240_000,
);

/**
 * @param {string} file
 * @param {string[]} lines
 */
function write(file, lines) {
  writeFileSync(join(house, file), lines.join('\n'));
}
