import * as z from 'zod/mini';

// Signs without a look of their own: control and direction signs (they can hide or turn round the words after them on
// somebody else's screen), fillers that look like nothing, halves of a pair. The joiners of emoji (200C, 200D) stay.
// prettier-ignore
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\p{Cs}]/u; // eslint-disable-line no-control-regex -- these are the signs that have to go
const everyUnseen = new RegExp(unseen.source, 'gu');
const otherBlanks = /[\t\v\f\r\u0085\u2028\u2029]/g;
// Marks piled on one letter would climb over other people's words; no language needs more than four.
const pile = /(\p{M}{4})\p{M}+/gu;

/**
 * What people type, made safe to show to others: unseen signs go, white space is one blank, the form is NFC so that equal
 * words are equal.
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** As `cleanLine`, but lines stay lines; more than one empty line is one. */
export function cleanText(text: string): string {
  return cleanTyping(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** As `cleanText`, but no blank is taken away: for a text that somebody is still typing in. */
export function cleanTyping(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(everyUnseen, '')
    .replace(otherBlanks, ' ')
    .normalize('NFC')
    .replace(pile, '$1');
}

/** As `cleanTyping`, for a text of one line. */
export const cleanTypingLine = (text: string): string => cleanTyping(text).replace(/\n/g, ' ');

/** No unseen signs in it. A piece of a clean text is always plain. */
export const isPlain = (text: string): boolean => !unseen.test(text);

type Segmenting = { Segmenter?: typeof Intl.Segmenter };
// Firefox before 125 has no Segmenter; there a family emoji counts as the signs it is made of.
const Segmenter = (Intl as Segmenting).Segmenter;
const segmenter = Segmenter ? new Segmenter('nl', { granularity: 'grapheme' }) : undefined;

/** The signs as a reader sees them: an emoji or an accented letter is one. */
export function signsOf(text: string): string[] {
  return segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text);
}

/** How many signs a reader sees. */
export const signCount = (text: string): number => signsOf(text).length;

/** How many UTF-16 units that many signs may take: a family emoji with skin tones fits. */
export const unitsFor = (signs: number): number => signs * 12;

/** One line of 1 to `most` signs; the value that comes out is cleaned. */
export const lineOf = (most: number) => words(cleanLine, 1, most);

/** Like `lineOf`, and may be empty. */
export const lineUpTo = (most: number) => words(cleanLine, 0, most);

/** Text with line breaks of at most `most` signs, maybe empty. */
export const textUpTo = (most: number) => words(cleanText, 0, most);

/** One line as it is while somebody types in it: blanks at the ends stay. */
export const typingLineUpTo = (most: number) => words(cleanTypingLine, 0, most);

/** Like `typingLineUpTo`, but lines stay lines. */
export const typingTextUpTo = (most: number) => words(cleanTyping, 0, most);

const words = (clean: (text: string) => string, least: 0 | 1, most: number) =>
  z.pipe(z.pipe(z.string().check(z.maxLength(unitsFor(most))), z.transform(clean)), sized(least, most));

const sized = (least: 0 | 1, most: number) =>
  z.string().check(
    z.refine((text) => {
      // No sign takes less than one unit, and counting signs costs much more than all the rest of reading a command.
      if (text.length <= most) return text.length > 0 || least === 0;
      const signs = signCount(text);
      return signs >= least && signs <= most;
    }),
  );
