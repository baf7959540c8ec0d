import type { InEveryLanguage, Language } from '../../language.ts';
import type { Column, Row, Sheet } from './sheet.ts';

type Texts<T, K extends keyof T> = Readonly<Omit<T, K> & Record<K, InEveryLanguage>>;

/** A sheet with its texts in every language. */
export type SheetTemplate = Readonly<
  Omit<Sheet, 'question' | 'explanation' | 'agreeQuestion' | 'rows' | 'columns'> & {
    question: InEveryLanguage;
    explanation: InEveryLanguage;
    agreeQuestion: InEveryLanguage;
    rows: readonly Texts<Row, 'label' | 'hint'>[];
    columns: readonly Texts<Column, 'label' | 'hint' | 'starter'>[];
  }
>;

/** The template's sheet in one language. */
export function sheetIn(language: Language, { sheet }: { readonly sheet: SheetTemplate }): Sheet {
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
