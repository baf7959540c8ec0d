import { resolve } from 'node:path';
import { test } from './fixtures/story.ts';
import type { Page } from '@playwright/test';
import { tourCheckTemplates } from './tour/check-templates-tour.ts';
import type { Kind, Look } from './tour/guide.ts';
import { tourAsking, tourPoll } from './tour/asking-tour.ts';
import { tourTemplates } from './tour/templates-tour.ts';
import { tour } from './tour/tour.ts';
import { tourTrouble } from './tour/trouble-tour.ts';

const folder = resolve(import.meta.dirname, '../screenshots');
const sizes: Readonly<Record<Kind, readonly (readonly [width: number, height: number])[]>> = {
  phone: [
    [360, 740],
    [320, 640],
  ],
  desk: [
    [1440, 900],
    [768, 1024],
  ],
  stage: [[1920, 1080]],
};

async function lookDark(page: Page, on: boolean): Promise<void> {
  await page.evaluate((look) => (document.documentElement.dataset['look'] = look), on ? 'dark' : 'light');
}

/** Takes pictures in every size; the files are numbered in the order in which it was looked. */
function photographer(series: string): Look {
  let number = 0;
  return async (kind, name, page) => {
    number += 1;
    const place = `${kind}-${series}${String(number).padStart(2, '0')}`;
    const file = `${place}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
    const usual = page.viewportSize();
    for (const [width, height] of sizes[kind]) {
      await page.setViewportSize({ width, height });
      // The small ones from top to bottom, the large ones as they meet the eye.
      const fullPage = width < 360 || width === 768;
      await page.screenshot({ path: `${folder}/${file}-${width}.png`, fullPage, animations: 'disabled' });
    }
    if (usual) await page.setViewportSize(usual);
    if (kind === 'stage') return;
    await lookDark(page, true);
    await page.screenshot({ path: `${folder}/${file}-dark.png`, animations: 'disabled' });
    await lookDark(page, false);
  };
}

test('Pictures of every screen and state @screens', async ({ browser, server }) => {
  test.setTimeout(1_200_000);
  await tour(browser, server, 6, photographer(''));
});

test('Pictures of every template @screens', async ({ browser, server }) => {
  test.setTimeout(1_200_000);
  await tourTemplates(browser, server, photographer('template-'));
});

test('Pictures of what is asked in private @screens', async ({ browser, server }) => {
  test.setTimeout(1_200_000);
  await tourAsking(browser, server, photographer('asking-'));
});

test('Pictures of what a hall is asked @screens', async ({ browser, server }) => {
  test.setTimeout(1_200_000);
  await tourPoll(browser, server, photographer('hall-'));
});

test('Pictures of every ready-made check @screens', async ({ browser, server }) => {
  test.setTimeout(1_200_000);
  await tourCheckTemplates(browser, server, photographer('check-'));
});

test('Pictures of a server that is away, and of a board that is not whole @screens', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  await tourTrouble(browser, server, photographer('trouble-'));
});
