import { cleanText, signCount, unitsFor } from '../../plain-words.ts';
import { accept, refuse, type Outcome } from '../../refusal.ts';
import { answerSchema, answerWordsMost, skipped, type Answer } from './answer.ts';
import { cellCount } from './cells.ts';
import type { Question } from './question.ts';

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
  (value.words.length > unitsFor(answerWordsMost) || signCount(cleanText(value.words)) > answerWordsMost);
