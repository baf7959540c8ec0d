import * as z from 'zod/mini';
import type { Check } from './check.ts';
import { noGroup } from './division.ts';
import { figureOf, figureSchema, spreads, type ShareWord } from './figure.ts';
import type { Part } from './part.ts';
import type { Question } from './question.ts';
import type { Admitted } from './taking-part.ts';

/** `groups` are options of the check's division; an empty one stands for people who are in none. */
const groupFigureSchema = z.object({ groups: z.array(z.string()), figure: figureSchema });
export type GroupFigure = z.infer<typeof groupFigureSchema>;

/** What everybody may see of one question. `figure` is null when there are too few answers; `groups` is empty when it is not divided. */
export const questionResultSchema = z.object({
  question: z.string(),
  figure: z.nullable(figureSchema),
  groups: z.array(groupFigureSchema),
});
export type QuestionResult = z.infer<typeof questionResultSchema>;

/** What everybody may see of a check, made from parts and from nothing else. */
export const resultOf = (
  check: Check,
  admitted: readonly Admitted[],
  parts: readonly Part[],
): readonly QuestionResult[] =>
  check.questions
    .filter(({ seenBy }) => seenBy === 'result')
    .map((question) => questionResult(question, admitted, parts));

/** The question whose answers lie widest apart, to be talked about first; undefined when they lie close together everywhere. */
export function widestOf(results: readonly QuestionResult[]): string | undefined {
  const rank = ({ figure }: QuestionResult) => (figure?.spread ? spreads.indexOf(figure.spread) : -1);
  const widest = [...results].sort((a, b) => rank(b) - rank(a))[0];
  return widest && rank(widest) >= spreads.indexOf('wide') ? widest.question : undefined;
}

/** A line of the table beside a picture and of an export. `groups` is empty for everyone together. */
export type ResultRow = {
  readonly question: string;
  readonly groups: readonly string[];
  readonly cell: number;
  readonly word: ShareWord;
  readonly per100: number | null;
  readonly answered: number;
  readonly invited: number;
  readonly skipped: number;
};

/** The same as numbers and words in a table; where there are too few answers, no rows. */
export const rowsOf = (results: readonly QuestionResult[]): ResultRow[] =>
  results.flatMap(({ question, figure, groups }) =>
    [...(figure ? [{ groups: [], figure }] : []), ...groups].flatMap((one) =>
      one.figure.shares.map(({ word, per100 }, cell) => ({
        question,
        groups: one.groups,
        cell,
        word,
        per100,
        answered: one.figure.answered,
        invited: one.figure.invited,
        skipped: one.figure.skipped,
      })),
    ),
  );

function questionResult(
  question: Question,
  admitted: readonly Admitted[],
  parts: readonly Part[],
): QuestionResult {
  const own = parts.filter((part) => part.question === question.id);
  const heaps = new Map<string, Part[]>();
  for (const part of own.filter(({ groups }) => groups.length > 0)) {
    const key = part.groups.join(' ');
    heaps.set(key, [...(heaps.get(key) ?? []), part]);
  }
  return {
    question: question.id,
    figure: own.length > 0 ? figureOf(question, own, admitted.length) : null,
    groups: [...heaps.values()].map((heap) => {
      const groups = heap[0]?.groups ?? [];
      const invited = admitted.filter(({ group }) => groups.includes(group ?? noGroup)).length;
      return { groups, figure: figureOf(question, heap, invited) };
    }),
  };
}
