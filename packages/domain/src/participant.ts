import * as z from 'zod/mini';
import { codeFrom, readCode } from './join-code.ts';
import type { RandomBytes } from './id.ts';
import { perspectiveSchema } from './perspective.ts';
import { lineOf } from './plain-words.ts';

/** A nickname or a number on a group's roster; never a full name that has to be right. */
export const participantNameSchema = lineOf(30);
export const rosterMost = 200;

/** How many signs a personal code has: 51 bits, so that nobody guesses one while guesses are limited. */
export const ownCodeLength = 12;

/** What a participant of a group may be on the roster. */
export const rosterLineSchema = z.object({
  name: participantNameSchema,
  perspective: z.nullable(perspectiveSchema),
});
export type RosterLine = z.infer<typeof rosterLineSchema>;

/** A fresh personal code. It is shown once, on a card; the server keeps a keyed hash (lost means replaced). */
export const newOwnCode = (random: RandomBytes): string => codeFrom(random, ownCodeLength);

/** The code as it is compared, or undefined when it cannot be one. Blanks, dashes and case do not matter. */
export const readOwnCode = (typed: string): string | undefined => readCode(typed, ownCodeLength);

/** As it is shown: 4-4-4. */
export const showOwnCode = (code: string): string =>
  [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
