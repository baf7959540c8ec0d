import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { lineUpTo } from './plain-words.ts';

/** "Wat doen we hiermee?": something we do, or an honest no. */
const agreementKinds = ['do', 'cannot'] as const;
export const agreementKindSchema = z.enum(agreementKinds);
export type AgreementKind = z.infer<typeof agreementKindSchema>;
export const isAgreementKind = (value: unknown): value is AgreementKind =>
  agreementKinds.some((kind) => kind === value);

export const agreementStatuses = ['open', 'busy', 'done', 'stopped'] as const;
export const agreementStatusSchema = z.enum(agreementStatuses);
export type AgreementStatus = z.infer<typeof agreementStatusSchema>;

/** The texts people write together; `who` is a nickname, a role or words, `notice` is how we will see that it works. */
export const agreementTextNames = ['what', 'who', 'notice'] as const;
export type AgreementTextName = (typeof agreementTextNames)[number];

/** How many agreements one board can hold. */
export const agreementsMost = 100;

export const agreementTextMost = 500;

/** A day without a time: 2026-11-21. */
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const daySchema = z.string().check(z.regex(dayPattern));
export const isDay = (value: unknown): value is string => typeof value === 'string' && dayPattern.test(value);

const statusChangeSchema = z.object({
  status: agreementStatusSchema,
  note: lineUpTo(200),
  at: z.int(),
});

/** One line of a group's one list of agreements. `at` is UTC ms, `by` a day. */
export const agreementSchema = z.object({
  id: idSchema,
  meeting: idSchema,
  board: z.nullable(idSchema),
  theme: z.string(),
  kind: agreementKindSchema,
  what: z.string(),
  who: z.string(),
  notice: z.string(),
  by: z.nullable(daySchema),
  status: agreementStatusSchema,
  madeAt: z.int(),
  history: z.array(statusChangeSchema),
});
export type Agreement = z.infer<typeof agreementSchema>;
