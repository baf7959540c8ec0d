import { rowsOf, type Check, type QuestionResult } from '@raakvlak/domain/check';
import { serverWords } from '@raakvlak/words/server';
import { expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { sheetOf, unzipped } from '../../tests/unzipped.ts';
import { resultTable } from './result-table.ts';
import { tableAsCsv, tableAsXlsx } from './table-files.ts';

const { results: words } = await serverWords('nl');

const asked = { hint: '', topic: 'Rust', axis: null, seenBy: 'result' } as const;
const check: Check = {
  id: 'sample',
  source: '',
  validated: false,
  length: 'short',
  least: 5,
  list: 'here',
  forChildren: false,
  asks: null,
  by: {
    words: 'Als wie?',
    options: [
      { id: 'a', label: '=1+1' },
      { id: 'b', label: 'Ouder' },
    ],
  },
  picture: 'list',
  questions: [
    { ...asked, id: 'line', kind: 'line', words: '+ Hoe was het?', low: 'Niet', high: '@Heel' },
    { ...asked, id: 'steps', kind: 'steps', words: '-Kon jij alles zeggen?', labels: 'no-somewhat-yes' },
    { ...asked, id: 'text', kind: 'text', words: 'Waarom?', starter: '' },
    { ...asked, id: 'own', kind: 'faces', words: 'Voor jezelf?', ages: '4-7', seenBy: 'self' },
  ],
};

const figure = (word: 'half' | 'few', cells: number) => ({
  answered: 21,
  skipped: 2,
  invited: 25,
  small: false,
  shares: Array.from({ length: cells }, () => ({ word, per100: word === 'half' ? 50 : null })),
  middle: null,
  spread: null,
});

const line: QuestionResult = {
  question: 'line',
  figure: figure('half', 5),
  groups: [{ groups: ['a', ''], figure: figure('few', 5) }],
};
const steps: QuestionResult = { question: 'steps', figure: null, groups: [] };
const before = { question: 'steps', then: figure('few', 3), now: null, same: false, change: null };
const table = resultTable(
  check,
  { results: [line, steps], compared: { heldAt: 1, questions: [before] }, open: null },
  'nl',
  words,
);

it('a picture becomes a table of words, now and last time, and says where there is none', () => {
  expect(table.head).toHaveLength(9);
  expect(table.lines.map(([question, when, who, answer]) => [question, when, who, answer])).toEqual([
    ['+ Hoe was het?', 'Deze keer', 'Iedereen', 'Niet'],
    ['+ Hoe was het?', 'Deze keer', 'Iedereen', 'meer naar “Niet”'],
    ['+ Hoe was het?', 'Deze keer', 'Iedereen', 'in het midden'],
    ['+ Hoe was het?', 'Deze keer', 'Iedereen', 'meer naar “@Heel”'],
    ['+ Hoe was het?', 'Deze keer', 'Iedereen', '@Heel'],
    ...['Niet', 'meer naar “Niet”', 'in het midden', 'meer naar “@Heel”', '@Heel'].map((answer) => [
      '+ Hoe was het?',
      'Deze keer',
      '=1+1, Geen van deze',
      answer,
    ]),
    ['-Kon jij alles zeggen?', 'Deze keer', 'Iedereen', ''],
    ['-Kon jij alles zeggen?', 'Vorige keer', 'Iedereen', 'Nee'],
    ['-Kon jij alles zeggen?', 'Vorige keer', 'Iedereen', 'Enigszins'],
    ['-Kon jij alles zeggen?', 'Vorige keer', 'Iedereen', 'Ja'],
  ]);
  expect(table.lines[0]?.slice(4)).toEqual(['ongeveer de helft', 50, 21, 2, 25]);
  expect(table.lines[5]?.slice(4)).toEqual(['niemand of een paar', undefined, 21, 2, 25]);
  expect(table.lines[10]?.[4]).toBe('Te weinig antwoorden voor een beeld');
});

it('has a line for every row of what may be seen, and nothing besides', () => {
  const rows = rowsOf([line, steps, { question: 'steps', figure: before.then, groups: [] }]);
  expect(table.lines.filter(([, , , answer]) => answer !== '')).toHaveLength(rows.length);
});

it('of an open form it says no more than that', () => {
  const open = [{ question: 'line', answers: [{ kind: 'line' as const, at: 93 }] }];
  const nothing = { results: [{ ...line, figure: null, groups: [] }, steps], compared: null, open };
  const { lines } = resultTable(check, nothing, 'nl', words);
  expect(lines.map((cells) => cells[4])).toEqual([words.openly, words.openly]);
  expect(JSON.stringify(lines)).not.toContain('93');
});

it('no cell of the CSV is a formula, whatever somebody called an answer', () => {
  const cells = tableAsCsv(table)
    .split('\r\n')
    .flatMap((one) => one.split(';'))
    .map((cell) => cell.replace(/^\uFEFF?"?/, ''));
  expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  expect(cells).toContain("'@Heel");
});

it('the workbook reads back as the table, with words as words and numbers as numbers', async () => {
  const xlsx = await tableAsXlsx(table);
  const blank = (cells: readonly (string | number | undefined)[]) => {
    const read = cells.map((cell) => (cell === '' ? undefined : cell));
    while (read.at(-1) === undefined && read.length > 0) read.pop();
    return read;
  };
  expect(sheetOf(xlsx).map(blank)).toEqual([table.head, ...table.lines].map(blank));
  expect([...unzipped(xlsx).keys()]).toContain('xl/workbook.xml');
});

it('this reading notices a formula: one that is written as such is refused', async () => {
  const formula = await writeExcelFile([[{ type: 'Formula', value: '1+1' }]]).toBuffer();
  expect(() => sheetOf(formula)).toThrow('There is a formula in it');
});
