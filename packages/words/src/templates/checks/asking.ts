import type { InEveryLanguage } from '@raakvlak/domain';
import type { Axis, CheckTemplate, LabelSet } from '@raakvlak/domain/check';

/* Questions as data in one line each: id, what it is about, what is asked. */

type Question = CheckTemplate['questions'][number];
type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;

export const both = (nl: string, en: string): InEveryLanguage => ({ nl, en });
const nothing = both('', '');

type More = { readonly hint?: InEveryLanguage; readonly axis?: Axis };
const asked = (id: string, topic: InEveryLanguage, words: InEveryLanguage, { hint, axis }: More) => ({
  id,
  words,
  hint: hint ?? nothing,
  topic,
  axis: axis ?? null,
  seenBy: 'result' as const,
});

const notAtAll = both('Helemaal niet', 'Not at all');
const fully = both('Helemaal', 'Fully');

/** A line to tap on; from "not at all" to "fully" unless it has ends of its own. */
export const line = (
  id: string,
  topic: InEveryLanguage,
  words: InEveryLanguage,
  { low = notAtAll, high = fully, ...more }: More & { low?: InEveryLanguage; high?: InEveryLanguage } = {},
): QuestionOf<'line'> => ({ ...asked(id, topic, words, more), kind: 'line', low, high });

/** Fixed steps with a word each. */
export const steps = (
  id: string,
  topic: InEveryLanguage,
  words: InEveryLanguage,
  { labels = 'not-at-all-fully', ...more }: More & { labels?: LabelSet } = {},
): QuestionOf<'steps'> => ({ ...asked(id, topic, words, more), kind: 'steps', labels });

/** A face to choose; the facilitator chooses the age. */
export const face = (id: string, topic: InEveryLanguage, words: InEveryLanguage): QuestionOf<'faces'> => ({
  ...asked(id, topic, words, {}),
  kind: 'faces',
  ages: '8-11',
});

/** Some of a list. */
export const several = (
  id: string,
  topic: InEveryLanguage,
  words: InEveryLanguage,
  options: QuestionOf<'several'>['options'],
): QuestionOf<'several'> => ({
  ...asked(id, topic, words, { hint: both('Je mag er meer kiezen.', 'You may choose more than one.') }),
  kind: 'several',
  options,
});

/** Words of one's own; somebody reads them before they come on the screen (R6). */
export const text = (
  id: string,
  topic: InEveryLanguage,
  words: InEveryLanguage,
  starter: InEveryLanguage,
): QuestionOf<'text'> => ({
  ...asked(id, topic, words, { hint: both('Schrijf geen namen op.', 'Do not write any names.') }),
  kind: 'text',
  starter,
});
