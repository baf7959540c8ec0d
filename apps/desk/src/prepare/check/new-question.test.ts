import { languages } from '@raakvlak/domain';
import { questionSchema, type QuestionKind } from '@raakvlak/domain/check';
import { describe, expect, it } from 'vitest';
import { agesOf, newQuestion } from './new-question.ts';

const kinds: readonly QuestionKind[] = ['line', 'steps', 'faces', 'one', 'several', 'text'];
let made = 0;
const making = {
  id: 'q1',
  language: 'nl' as const,
  ages: '12+' as const,
  hints: { text: 'Schrijf geen namen op.' },
  newPartId: () => `o${(made += 1)}`,
};

describe.each(kinds)('a new question of the kind %s', (kind) => {
  it('lacks its own words and nothing else that the facilitator does not have to make up', () => {
    const question = newQuestion(kind, making);
    const filled = {
      ...question,
      words: 'Hoe is het?',
      topic: 'Hoe het is',
      ...('options' in question
        ? { options: question.options.map((option) => ({ ...option, label: option.id })) }
        : {}),
    };
    expect(questionSchema.safeParse(question).success).toBe(false);
    expect(questionSchema.parse(filled)).toEqual(filled);
  });

  it('is in the language of the meeting', () => {
    for (const language of languages) {
      const question = newQuestion(kind, { ...making, language });
      if (question.kind === 'line')
        expect(question.low).toBe({ nl: 'Helemaal niet', en: 'Not at all' }[language]);
      expect(question.hint).toBe(kind === 'text' ? 'Schrijf geen namen op.' : '');
    }
  });
});

describe('the faces of a check', () => {
  it('are all for the age of the first ones, or of the middle one', () => {
    const face = newQuestion('faces', making);
    expect(agesOf({ questions: [newQuestion('line', making), face] })).toBe('12+');
    expect(agesOf({ questions: [newQuestion('line', making)] })).toBe('8-11');
  });
});
