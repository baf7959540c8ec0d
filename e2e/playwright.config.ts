import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, ensureChromium } from '../tools/chromium.mjs';

const executablePath = await ensureChromium();

/** Stories start their own servers through a fixture, on free ports with their own folder: there is no webServer here. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.story.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  // Long, because a busy machine is slow; nothing ever waits this long when all is well.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['../tools/no-skips-playwright.mjs']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 30_000,
    // Drawing every frame of every movement is a quarter of the work. Two stories move as users see it: `asItMoves`.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [...chromiumFlags, '--host-resolver-rules=MAP raakvlak.test 127.0.0.1'],
    },
  },
});
