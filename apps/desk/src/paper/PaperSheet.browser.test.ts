import '@raakvlak/look/tokens.css';
import '../ui/base.css';
import { languages, type Language } from '@raakvlak/domain';
import { checkIn, type Check, type Option } from '@raakvlak/domain/check';
import { deskWords } from '@raakvlak/words/desk';
import { checkTemplates } from '@raakvlak/words/templates';
import { flushSync, mount, unmount } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import PaperSheet from './PaperSheet.svelte';

const spoken = { nl: await deskWords('nl'), en: await deskWords('en') };
const safety = { name: 'Fatima, vertrouwenspersoon van Jeugdstem', phone: '0800 0123 45' };

/** Draws a sheet and tells how large its letters are (pt) and what sticks out of the page. */
async function look(
  check: Check,
  language: Language,
  why: string,
): Promise<{ pt: number; out: string[]; pages: number }> {
  await page.viewport(1200, 1400);
  const props = { title: 'Hoe is het hier?', why, check, language, spoken: spoken[language], safety };
  const drawn = mount(PaperSheet, { target: document.body, props });
  flushSync();
  const sheet = document.querySelector<HTMLElement>('.sheet');
  if (!sheet) throw new Error('no sheet');
  const edge = sheet.getBoundingClientRect();
  const [foot] = sheet.querySelectorAll('footer');
  const list = sheet.querySelector('ol');
  const out = [...sheet.querySelectorAll('*')].flatMap((part) => {
    const { right, bottom } = part.getBoundingClientRect();
    const inList = list?.contains(part) && bottom > (foot?.getBoundingClientRect().top ?? 0) + 1;
    return right > edge.right + 1 || bottom > edge.bottom + 1 || inList ? [part.textContent ?? ''] : [];
  });
  const pages = Math.ceil((edge.height - 2) / ((297 * 96) / 25.4));
  const pt = (parseFloat(getComputedStyle(sheet).fontSize) * 72) / 96;
  await unmount(drawn);
  return { pt, out, pages };
}

const checks = checkTemplates.flatMap(({ id, check, opening }) =>
  check ? languages.map((language) => ({ id, language, check, why: opening.purpose[language] })) : [],
);

describe('a check on paper', () => {
  it.each(checks)(
    'fits on one A4 in letters one can read: $id in $language',
    async ({ check, language, why }) => {
      const asked = checkIn(language, check);
      const { pt, out, pages } = await look(asked, language, why);
      expect(out).toEqual([]);
      expect(pages).toBe(1);
      expect(pt).toBeGreaterThanOrEqual(asked.forChildren ? 11 : 10);
    },
  );

  it('fits with eight questions that are longer than they should be, and loses nothing of more than that', async () => {
    const eight = (options: number): Check => ({
      ...pulse,
      length: 'half-yearly',
      forChildren: true,
      by: { words: long(118), options: optionsOf(6) },
      questions: Array.from({ length: 8 }, (_, index) => ({
        id: `q${index}`,
        words: long(100),
        hint: long(90),
        topic: 'Onderwerp',
        axis: null,
        seenBy: 'result',
        kind: 'several',
        options: optionsOf(options),
      })),
    });
    expect(await look(eight(5), 'nl', long(390))).toMatchObject({ out: [], pages: 1 });
    expect(await look(eight(12), 'nl', long(390))).toMatchObject({ out: [], pages: 2 });
  });
});

const [first] = checkTemplates;
if (!first?.check) throw new Error('no check');
const pulse = checkIn('nl', first.check);
const long = (signs: number): string => 'Woord en nog een woord '.repeat(20).slice(0, signs).trim();
const optionsOf = (count: number): Option[] =>
  Array.from({ length: count }, (_, at) => ({ id: `o${at}`, label: `${at} ${long(38)}` }));
