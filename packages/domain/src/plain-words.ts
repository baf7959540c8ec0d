import * as z from 'zod/mini';

/**
 * What people type, made safe to show to others: control and direction signs go (they can hide or turn words around on
 * somebody else's screen), white space is one blank, the form is NFC so that equal words are equal.
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** As `cleanLine`, but lines stay lines. */
export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      // eslint-disable-next-line no-control-regex -- these are the signs that have to go
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, ' ')
      .replace(/ +/g, ' ')
      .trim()
  );
}

type Segmenting = { Segmenter?: typeof Intl.Segmenter };
// Firefox before 125 has no Segmenter; there a family emoji counts as the signs it is made of.
const Segmenter = (Intl as Segmenting).Segmenter;
const segmenter = Segmenter ? new Segmenter('nl', { granularity: 'grapheme' }) : undefined;

/** How many signs a reader sees: an emoji or an accented letter is one. */
export function signCount(text: string): number {
  return segmenter ? Array.from(segmenter.segment(text)).length : Array.from(text).length;
}

/** One line of 1 to `most` signs; the value that comes out is cleaned. */
export const lineOf = (most: number) =>
  z.pipe(z.pipe(z.string().check(z.maxLength(most * 12)), z.transform(cleanLine)), sized(1, most));

/** Like `lineOf`, and may be empty. */
export const lineUpTo = (most: number) =>
  z.pipe(z.pipe(z.string().check(z.maxLength(most * 12)), z.transform(cleanLine)), sized(0, most));

/** Text with line breaks of at most `most` signs, maybe empty. */
export const textUpTo = (most: number) =>
  z.pipe(z.pipe(z.string().check(z.maxLength(most * 12)), z.transform(cleanText)), sized(0, most));

const sized = (least: number, most: number) =>
  z.string().check(
    z.refine((text) => {
      const signs = signCount(text);
      return signs >= least && signs <= most;
    }),
  );
