import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './tools/chromium.mjs';
import { NoSkips } from './tools/no-skips-vitest.mjs';

const database = '**/*.db.test.ts';
const inBrowser = '**/*.browser.test.ts';
// Thousands of tries from stored seeds: for npm test, not for every commit.
const campaign = '**/*.campaign.test.ts';
const never = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    allowOnly: false,
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
