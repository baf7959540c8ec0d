import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './tools/chromium.mjs';
import { NoSkips } from './tools/no-skips-vitest.mjs';

const database = '**/*.db.test.ts';
const inBrowser = '**/*.browser.test.ts';
// Thousands of tries from stored seeds: for npm test, not for every commit.
const campaign = '**/*.campaign.test.ts';
const never = ['**/node_modules/**', '**/dist/**'];

// A file each in a process of its own costs a second and the same imports again; nothing here is kept in a module, so files may
// follow each other in one process.
const oneAfterAnother = { isolate: false };

export default defineConfig({
  test: {
    allowOnly: false,
    // Two files at a time on the smallest machine, too: one of them often waits for a disk or for another process.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', new NoSkips()],
    projects: [
      {
        test: {
          name: 'server-side',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/server/{src,tests}/**/*.test.ts',
            'tools/**/*.test.mjs',
          ],
          exclude: [...never, database, inBrowser, campaign],
          ...oneAfterAnother,
          // A busy machine is slow; nothing ever waits this long when all is well.
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'campaigns', include: ['packages/*/src/**/*.campaign.test.ts'], exclude: never },
      },
      {
        test: {
          name: 'database',
          include: ['apps/server/{src,tests}/**/*.db.test.ts'],
          exclude: never,
          ...oneAfterAnother,
          // Stories with a real server; on a busy machine signing in alone takes a second.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Logic of phone and desk, runes included, without a screen.
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'browser-side',
          // Laying sixty stones in every shape of wall takes a busy machine a while.
          testTimeout: 300_000,
          include: ['apps/{phone,desk}/src/**/*.test.ts'],
          exclude: [...never, inBrowser],
          ...oneAfterAnother,
        },
      },
      {
        // What needs the real thing: IndexedDB, focus, a screen.
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'in-browser',
          include: ['{apps/phone,apps/desk,packages/sync}/src/**/*.browser.test.ts'],
          exclude: never,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { executablePath: (await findChromium()) ?? 'missing', args: chromiumFlags },
            }),
          },
        },
      },
    ],
  },
});
