import { expect, type Page } from '@playwright/test';
import axeCore from 'axe-core';
import { test } from './fixtures/story.ts';
import { tourAsking, tourPoll } from './tour/asking-tour.ts';
import type { Kind, Look } from './tour/guide.ts';
import { tour } from './tour/tour.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has to say, in a line for each complaint. It is brought once: what the browser has learned of it is half the work. */
async function complaints(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axeCore.source};undefined`);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, rules);
}

/** Phones are looked at as small as they come; a desk as large as it comes, but nothing may stick out of a small one. */
const smallest: Readonly<Partial<Record<Kind, number>>> = { phone: 320, desk: 768 };

/** Looks whether anyone is kept out, and whether anything sticks out of a small screen. */
const lookClosely: Look = async (kind, name, page) => {
  if (kind !== 'phone') expect.soft(await complaints(page), `${kind}: ${name}`).toEqual([]);
  const usual = page.viewportSize();
  const narrow = smallest[kind];
  if (narrow === undefined || !usual) return;
  await page.setViewportSize({ ...usual, width: narrow });
  if (kind === 'phone') expect.soft(await complaints(page), `${kind}: ${name}`).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `${kind} of ${narrow}: ${name} scrolls sideways`).toBeLessThanOrEqual(narrow);
  await page.setViewportSize(usual);
};

test('No screen, in no state, keeps anyone out', async ({ browser, server }) => {
  test.setTimeout(540_000);
  await tour(browser, server, 3, lookClosely);
});

test('Nor does any screen of a check', async ({ browser, server }) => {
  test.setTimeout(300_000);
  await tourAsking(browser, server, lookClosely);
});

test('Nor what a hall is asked', async ({ browser, server }) => {
  test.setTimeout(300_000);
  await tourPoll(browser, server, lookClosely);
});
