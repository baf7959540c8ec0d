import { emptyArrangement, type Sheet } from '@raakvlak/domain/cards';
import { serverWords } from '@raakvlak/words/server';
import { expect, it } from 'vitest';
import { boardCsv } from './board-csv.ts';

const part = { hint: '', starter: '', tone: 'neutral' } as const;
const sheet: Sheet = {
  question: 'Wat helpt?',
  explanation: '',
  rows: [{ id: 'me', label: 'Ikzelf', hint: '' }],
  columns: [{ ...part, id: 'helps', label: 'Helpt' }],
  writing: 'silent',
  lookFirst: false,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: 'Wat doen we hiermee?',
};
const card = (id: string, words: string, name: string | null = null) => ({
  id,
  field: 'me.helps',
  words,
  name,
  again: null,
});
const { board: words } = await serverWords('nl');

it('gives a spreadsheet one line per card, with its theme and how many recognised it', () => {
  const arrangement = {
    ...emptyArrangement,
    themes: [{ id: 't', title: 'Naar elkaar luisteren', field: 'me.helps', into: null, was: null }],
    places: new Map([['a', { theme: 't' }]]),
  };
  const contents = {
    cards: [card('a', 'Echt luisteren', 'Noor'), card('b', 'Koffie; met "koek"')],
    recognised: new Map([['t', 4]]),
    arrangement,
  };
  expect(boardCsv({ sheet, result: null }, contents, words).split('\r\n')).toEqual([
    '\uFEFFRij;Kolom;Thema;Kaartje;Naam;Herkend door',
    'Ikzelf;Helpt;;"Koffie; met ""koek""";;0',
    'Ikzelf;Helpt;Naar elkaar luisteren;Echt luisteren;Noor;4',
    '',
  ]);
});

it('lets no card become a formula', () => {
  const contents = {
    cards: ['=1+1', '+31 6', '-geen', '@allen'].map((words, i) => card(String(i), words)),
    recognised: null,
    arrangement: emptyArrangement,
  };
  const lines = boardCsv({ sheet, result: null }, contents, words).split('\r\n').slice(1, 5);
  expect(lines.map((line) => line.split(';')[3])).toEqual(["'=1+1", "'+31 6", "'-geen", "'@allen"]);
});

it('shows the numbers as the room saw them, and a theme of which no card was kept', () => {
  const themes = [{ id: 't', title: 'Rust', field: 'me.helps', into: null, was: null }];
  const contents = {
    cards: [],
    recognised: new Map<string, number>(),
    arrangement: { ...emptyArrangement, themes },
  };
  const count = { of: 'atLeast', n: 7 } as const;
  const result = {
    themes: [{ id: 't', title: 'Rust', field: 'me.helps', count, was: null }],
    seats: 9,
    cards: 3,
  };
  expect(boardCsv({ sheet, result }, contents, words)).toContain('Ikzelf;Helpt;Rust;;;≥ 7');
});
