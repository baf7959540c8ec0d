import type { GroupKind } from '../../group.ts';
import type { InEveryLanguage, Language } from '../../language.ts';
import type { Opening, StepKind } from '../../meeting.ts';
import type { Column, Row, Sheet } from './sheet.ts';

type Texts<T, K extends keyof T> = Readonly<Omit<T, K> & Record<K, InEveryLanguage>>;

/** A ready-made meeting on this instrument, as data. It is copied into a meeting in one language and then changed freely. */
export type CardsTemplate = {
  readonly id: string;
  readonly title: InEveryLanguage;
  /** One line for the shelf: when to take this one. */
  readonly summary: InEveryLanguage;
  readonly opening: Readonly<Record<keyof Opening, InEveryLanguage>>;
  readonly sheet: Readonly<
    Omit<Sheet, 'question' | 'explanation' | 'agreeQuestion' | 'rows' | 'columns'> & {
      question: InEveryLanguage;
      explanation: InEveryLanguage;
      agreeQuestion: InEveryLanguage;
      rows: readonly Texts<Row, 'label' | 'hint'>[];
      columns: readonly Texts<Column, 'label' | 'hint' | 'starter'>[];
    }
  >;
  readonly steps: readonly {
    readonly kind: StepKind;
    readonly title: InEveryLanguage;
    readonly instruction: InEveryLanguage;
    readonly minutes: number | null;
  }[];
  readonly goodFor: readonly GroupKind[];
};

/** The template's sheet in one language. */
export function sheetIn(language: Language, { sheet }: CardsTemplate): Sheet {
  return {
    ...sheet,
    question: sheet.question[language],
    explanation: sheet.explanation[language],
    agreeQuestion: sheet.agreeQuestion[language],
    rows: sheet.rows.map((row) => ({ ...row, label: row.label[language], hint: row.hint[language] })),
    columns: sheet.columns.map((column) => ({
      ...column,
      label: column.label[language],
      hint: column.hint[language],
      starter: column.starter[language],
    })),
  };
}
