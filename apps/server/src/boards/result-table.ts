import type { Language } from '@raakvlak/domain';
import { rowsOf, type Check, type Question, type QuestionResult } from '@raakvlak/domain/check';
import type { Results } from '@raakvlak/protocol/down';
import { shareText } from '@raakvlak/words/checks';
import { placeWords } from '@raakvlak/words/picture';
import type { ServerWords } from '@raakvlak/words/server';

/** A cell is words or a number; undefined is empty. */
export type ResultTable = {
  readonly head: readonly string[];
  readonly lines: readonly (readonly (string | number | undefined)[])[];
};

/**
 * The picture of a group as a table, in words: a line for every answer there can be, now and last time. Made from what everybody may
 * see and from nothing else (P7), so nothing in it is about one person, and its order is that of the questions. Open texts are
 * not in it: they were let onto a screen, and not into a file that travels.
 */
export function resultTable(
  check: Check,
  results: Pick<Results, 'results' | 'compared' | 'open'>,
  language: Language,
  words: ServerWords['results'],
): ResultTable {
  const { column } = words;
  const lines = check.questions
    .filter(({ kind, seenBy }) => kind !== 'text' && seenBy === 'result')
    .flatMap((question) => {
      const now = results.results.filter((one) => one.question === question.id);
      const then = (results.compared?.questions ?? [])
        .filter((one) => one.question === question.id && one.then !== null)
        .map((one): QuestionResult => ({ question: question.id, figure: one.then, groups: [] }));
      const ofNow = linesOf(question, now, words.now);
      const instead = [
        question.words,
        words.now,
        words.everyone,
        '',
        results.open ? words.openly : words.tooFew,
      ];
      return [...(ofNow.length > 0 ? ofNow : [instead]), ...linesOf(question, then, words.then)];
    });
  return {
    head: [
      column.question,
      column.moment,
      column.who,
      column.answer,
      column.share,
      column.per100,
      column.answered,
      column.skipped,
      column.invited,
    ],
    lines,
  };

  function linesOf(question: Question, moments: readonly QuestionResult[], moment: string) {
    const places = placeWords(question, { words, language });
    return rowsOf(moments).map(({ groups, cell, word, per100, answered, skipped, invited }) => [
      question.words,
      moment,
      groups.length === 0 ? words.everyone : groups.map(groupName).join(', '),
      places[cell] ?? '',
      shareText[word][language],
      per100 ?? undefined,
      answered,
      skipped,
      invited,
    ]);
  }

  function groupName(group: string): string {
    return check.by?.options.find(({ id }) => id === group)?.label ?? words.noGroup;
  }
}
