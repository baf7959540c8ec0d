import * as z from 'zod/mini';
import { cleanText, textUpTo } from '../../plain-words.ts';
import { accept, refuse, type Outcome } from '../../refusal.ts';
import { cellCount } from './cells.ts';
import type { Question } from './question.ts';

export const answerWordsMost = 300;
export const lineMost = 100;

/** The eleven buttons that stand for the line, for who cannot or will not tap a line. */
export const lineButtons: readonly number[] = Array.from({ length: 11 }, (_, at) => at * 10);

const cell = z.int().check(z.minimum(0), z.maximum(11));
const option = z.string().check(z.maxLength(24));

/** What one person says to one question. To skip is an answer too (R9). */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skip') }),
  z.object({ kind: z.literal('line'), at: z.int().check(z.minimum(0), z.maximum(lineMost)) }),
  z.object({ kind: z.literal('steps'), at: cell }),
  z.object({ kind: z.literal('faces'), at: cell }),
  z.object({ kind: z.literal('one'), option }),
  z.object({ kind: z.literal('several'), options: z.array(option).check(z.maxLength(12)) }),
  z.object({ kind: z.literal('text'), words: textUpTo(answerWordsMost) }),
]);
export type Answer = z.infer<typeof answerSchema>;
export const skipped: Answer = { kind: 'skip' };

/** One person's answers by question id; what is not in it was skipped. */
export type Answers = Readonly<Record<string, Answer>>;

/** What came in as an answer to this question; `empty` without words or choice, `too-long`, else `invalid`. */
export function parseAnswer(question: Question, value: unknown): Outcome<Answer> {
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) return refuse(isLong(value) ? 'too-long' : 'invalid');
  const answer = parsed.data;
  if (answer.kind === 'skip') return accept(skipped);
  if (answer.kind !== question.kind) return refuse('invalid');
  if (answer.kind === 'text' && answer.words === '') return refuse('empty');
  if (answer.kind === 'several' && answer.options.length === 0) return refuse('empty');
  return fits(question, answer) ? accept(answer) : refuse('invalid');
}

/** As `parseAnswer`, for a whole form; a question that is not asked is `invalid`. */
export function parseAnswers(questions: readonly Question[], value: unknown): Outcome<Answers> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('invalid');
  const answers: [string, Answer][] = [];
  for (const [id, given] of Object.entries(value)) {
    const question = questions.find((one) => one.id === id);
    if (!question) return refuse('invalid');
    const parsed = parseAnswer(question, given);
    if (!parsed.ok) return parsed;
    answers.push([id, parsed.value]);
  }
  return accept(Object.fromEntries(answers));
}

function fits(question: Question, answer: Answer): boolean {
  if (answer.kind === 'steps' || answer.kind === 'faces') return answer.at < cellCount(question);
  const chosen = answer.kind === 'one' ? [answer.option] : answer.kind === 'several' ? answer.options : [];
  const known = 'options' in question ? question.options.map(({ id }) => id) : [];
  return new Set(chosen).size === chosen.length && chosen.every((id) => known.includes(id));
}

const isLong = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'words' in value &&
  typeof value.words === 'string' &&
  cleanText(value.words).length > answerWordsMost;
