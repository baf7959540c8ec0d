import * as z from 'zod/mini';
import { lineOf, lineUpTo, textUpTo } from '../../plain-words.ts';

/** What a side means; colour follows from it and never stands alone. */
export const tones = ['hinders', 'helps', 'neutral'] as const;
export const toneSchema = z.enum(tones);
export type Tone = z.infer<typeof toneSchema>;

const partIdSchema = z.string().check(z.regex(/^[a-z0-9]{1,16}$/));

export const rowSchema = z.object({ id: partIdSchema, label: lineUpTo(40), hint: lineUpTo(120) });
export type Row = z.infer<typeof rowSchema>;

export const columnSchema = z.object({
  id: partIdSchema,
  label: lineOf(40),
  hint: lineUpTo(120),
  /** The beginning of a sentence that helps somebody start: "Het helpt mij dat …". */
  starter: lineUpTo(60),
  tone: toneSchema,
});
export type Column = z.infer<typeof columnSchema>;

/** A field is one row by one column, written `row.column`. */
const fieldIdPattern = /^[a-z0-9]{1,16}\.[a-z0-9]{1,16}$/;
export const fieldIdSchema = z.string().check(z.regex(fieldIdPattern));
export type FieldId = z.infer<typeof fieldIdSchema>;
export const isFieldId = (value: unknown): value is FieldId =>
  typeof value === 'string' && fieldIdPattern.test(value);
export const fieldId = (row: Row, column: Column): FieldId => `${row.id}.${column.id}`;

/**
 * What is asked on a board and how it is worked on: data, copied from a template into the meeting and then the facilitator's to change.
 * - `writing`: `silent` shows cards at the reveal, `live` at once;
 * - `lookFirst`: the facilitator reads each card before it is shown (R6), the writer is told before writing;
 * - `sharing`: `choice` keeps a card on its writer's phone until the writer shares it (L-02);
 * - `ordering`: who moves cards and makes themes.
 */
export const sheetSchema = z.object({
  question: lineOf(160),
  explanation: textUpTo(300),
  rows: z.array(rowSchema).check(z.minLength(1), z.maxLength(6)),
  columns: z.array(columnSchema).check(z.minLength(1), z.maxLength(4)),
  writing: z.enum(['silent', 'live']),
  lookFirst: z.boolean(),
  sharing: z.enum(['always', 'choice']),
  ordering: z.enum(['everyone', 'console']),
  /** "Wat doen we hiermee?", in this board's own words. */
  agreeQuestion: lineOf(120),
});
export type Sheet = z.infer<typeof sheetSchema>;

export type Field = { readonly id: FieldId; readonly row: Row; readonly column: Column };

/** All fields, row by row, as they are read. */
export const fieldsOf = (sheet: Sheet): Field[] =>
  sheet.rows.flatMap((row) => sheet.columns.map((column) => ({ id: fieldId(row, column), row, column })));

export const hasField = (sheet: Sheet, field: FieldId): boolean =>
  fieldsOf(sheet).some(({ id }) => id === field);
