import type { Check } from './check.ts';
import type { Question } from './question.ts';

/**
 * Whether two questions ask the same in the same way, so that their answers may lie side by side. What stands under a question,
 * its topic, and how an answer may begin, can change without that.
 */
export const isSameQuestion = (a: Question, b: Question): boolean =>
  JSON.stringify(whatIsAsked(a)) === JSON.stringify(whatIsAsked(b));

/** The same check with the same questions, in the same words. */
export const isSameAsking = (a: Check, b: Check): boolean =>
  a.id === b.id &&
  a.questions.length === b.questions.length &&
  a.questions.every((question, at) => {
    const other = b.questions[at];
    return other !== undefined && isSameQuestion(question, other);
  });

function whatIsAsked(question: Question): unknown[] {
  const { id, kind, words, seenBy } = question;
  switch (question.kind) {
    case 'line':
      return [id, kind, words, seenBy, question.low, question.high];
    case 'steps':
      return [id, kind, words, seenBy, question.labels];
    case 'faces':
      return [id, kind, words, seenBy, question.ages];
    case 'one':
    case 'several':
      return [id, kind, words, seenBy, question.options.map((option) => [option.id, option.label])];
    case 'text':
      return [id, kind, words, seenBy];
  }
}
