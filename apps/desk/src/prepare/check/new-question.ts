import type { Language } from '@raakvlak/domain';
import type { AgeBand, Check, Option, Question, QuestionKind } from '@raakvlak/domain/check';
import { stepWords } from '@raakvlak/words/checks';

type Making = {
  readonly id: string;
  readonly language: Language;
  /** The faces of a check are all for one age. */
  readonly ages: AgeBand;
  /** What stands under a question of this kind from the start. */
  readonly hints: Partial<Readonly<Record<QuestionKind, string>>>;
  readonly newPartId: () => string;
};

/** A question that still lacks its words, ready to be answered in its own way. */
export function newQuestion(kind: QuestionKind, { id, language, ages, hints, newPartId }: Making): Question {
  const asked = {
    id,
    words: '',
    hint: hints[kind] ?? '',
    topic: '',
    axis: null,
    seenBy: 'result' as const,
  };
  const none = (): Option => ({ id: newPartId(), label: '' });
  switch (kind) {
    case 'line': {
      const ends = stepWords['not-at-all-fully'].map((word) => word[language]);
      return { ...asked, kind, low: ends[0] ?? '', high: ends.at(-1) ?? '' };
    }
    case 'steps':
      return { ...asked, kind, labels: 'not-at-all-fully' };
    case 'faces':
      return { ...asked, kind, ages };
    case 'one':
    case 'several':
      return { ...asked, kind, options: [none(), none()] };
    case 'text':
      return { ...asked, kind, starter: '' };
  }
}

/** For which age the faces of a check are; for who has none yet the middle one. */
export const agesOf = ({ questions }: Pick<Check, 'questions'>): AgeBand =>
  questions.find((question) => question.kind === 'faces')?.ages ?? '8-11';
