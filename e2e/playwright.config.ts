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
  timeout: 60_000,
  reporter: [['list'], ['../tools/no-skips-playwright.mjs']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: chromiumFlags },
  },
});
