import * as z from 'zod/mini';
import { agreementKindSchema, agreementTextMost, agreementTextNames, daySchema } from '../../agreement.ts';
import { idSchema } from '../../id.ts';
import { cleanTyping, typingLineUpTo, typingTextUpTo, unitsFor } from '../../plain-words.ts';
import { themeTitleMost } from './arrangement.ts';
import { fieldIdSchema } from './sheet.ts';

/** How many cards one intent may lay in a theme. */
export const cardsAtOnceMost = 100;

export const placeSchema = z.union([z.object({ theme: idSchema }), z.object({ field: fieldIdSchema })]);
const placeOrNone = z.nullable(placeSchema);

const titleSchema = typingLineUpTo(themeTitleMost);
/** Of a theme that comes back: two people's words together may have grown over the limit. */
const wholeTitleSchema = typingLineUpTo(2 * themeTitleMost);
const textSchema = typingTextUpTo(agreementTextMost);
/** What the writer saw before typing; two people's words together may have grown over the limit. */
const baseOf = (most: number) => z.string().check(z.maxLength(2 * unitsFor(most)));

/** A text as it was; cleaned again, but never too long to come back. */
const wholeSchema = z.pipe(baseOf(agreementTextMost), z.transform(cleanTyping));

const settingSchema = z.union([
  z.object({ kind: agreementKindSchema }),
  z.object({ by: z.nullable(daySchema) }),
]);
export type AgreementSetting = z.infer<typeof settingSchema>;

/**
 * What somebody wants to do on a board that the group works on together. An intent is plain JSON, so that it can wait on a
 * phone and be done again on a fresh document; doing it twice is harmless. `from` is what undo expects to find: when
 * somebody else went on since, undo is refused and their work stays.
 */
export const intentSchema = z.discriminatedUnion('kind', [
  /** `to` null: back to where its writer put it. */
  z.object({ kind: z.literal('place'), card: idSchema, to: placeOrNone, from: z.optional(placeOrNone) }),
  z.object({
    kind: z.literal('makeTheme'),
    id: idSchema,
    field: fieldIdSchema,
    cards: z.array(idSchema).check(z.maxLength(cardsAtOnceMost)),
    title: wholeTitleSchema,
    was: z.optional(idSchema),
  }),
  z.object({ kind: z.literal('title'), theme: idSchema, base: baseOf(themeTitleMost), mine: titleSchema }),
  z.object({
    kind: z.literal('moveTheme'),
    theme: idSchema,
    field: fieldIdSchema,
    from: z.optional(fieldIdSchema),
  }),
  z.object({ kind: z.literal('mergeThemes'), theme: idSchema, into: idSchema }),
  /** Takes the merge of `theme` into `from` back. */
  z.object({ kind: z.literal('splitTheme'), theme: idSchema, from: idSchema }),
  z.object({ kind: z.literal('removeTheme'), theme: idSchema }),
  z.object({
    kind: z.literal('linkTheme'),
    theme: idSchema,
    was: z.nullable(idSchema),
    from: z.optional(z.nullable(idSchema)),
  }),
  z.object({ kind: z.literal('chooseTheme'), agreement: idSchema, theme: idSchema }),
  /** Agreements hang on themes: a loose card that is chosen becomes one of its own, without a title, in the same act. */
  z.object({
    kind: z.literal('chooseCard'),
    agreement: idSchema,
    theme: idSchema,
    card: idSchema,
    field: fieldIdSchema,
  }),
  z.object({
    kind: z.literal('agreementText'),
    agreement: idSchema,
    name: z.enum(agreementTextNames),
    base: baseOf(agreementTextMost),
    mine: textSchema,
  }),
  z.object({
    kind: z.literal('agreementSet'),
    agreement: idSchema,
    set: settingSchema,
    from: z.optional(settingSchema),
  }),
  z.object({ kind: z.literal('removeAgreement'), agreement: idSchema }),
  /** Undo of makeTheme: its cards go back to where they lay, unless somebody moved them on. */
  z.object({
    kind: z.literal('unmakeTheme'),
    theme: idSchema,
    field: fieldIdSchema,
    title: wholeTitleSchema,
    was: z.nullable(idSchema),
    back: z.array(z.tuple([idSchema, placeOrNone])).check(z.maxLength(cardsAtOnceMost)),
  }),
  /** Undo of chooseTheme: only while nobody worked on it. */
  z.object({ kind: z.literal('unchooseTheme'), agreement: idSchema }),
  /** Undo of chooseCard: the card lies loose again. */
  z.object({
    kind: z.literal('unchooseCard'),
    agreement: idSchema,
    theme: idSchema,
    card: idSchema,
    field: fieldIdSchema,
    back: placeOrNone,
  }),
  /** Undo of removeAgreement. */
  z.object({
    kind: z.literal('restoreAgreement'),
    agreement: idSchema,
    theme: idSchema,
    set: z.object({ kind: agreementKindSchema, by: z.nullable(daySchema) }),
    texts: z.object({ what: wholeSchema, who: wholeSchema, notice: wholeSchema }),
  }),
]);
export type Intent = z.infer<typeof intentSchema>;
export type IntentKind = Intent['kind'];
export type IntentOf<K extends IntentKind> = Extract<Intent, { kind: K }>;
