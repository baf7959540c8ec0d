import type { CellShare, Figure, ShareWord } from '@raakvlak/domain/check';
import type { Results } from '@raakvlak/protocol/down';
import { board, id } from './recorded.ts';

const cell = (word: ShareWord, per100: number | null = null): CellShare => ({ word, per100 });
const figure = (shares: readonly CellShare[], change: Partial<Figure> = {}): Figure => ({
  answered: 9,
  skipped: 1,
  invited: 12,
  small: true,
  shares: [...shares],
  middle: [1, 1],
  spread: 'close',
  ...change,
});
const [few, third, half] = [cell('few'), cell('third'), cell('half')];
const said = (words: string, at: number) => ({ id: id(`text${at}x`), question: 'equal-is', words });

export const pulseResults: Results = {
  board,
  results: [
    {
      question: 'equal',
      figure: figure([few, third, few, third, third], { spread: 'two-sides', middle: [2, 3] }),
      groups: [],
    },
    {
      question: 'as-we-say',
      figure: figure([few, cell('two-thirds'), third]),
      groups: [
        {
          groups: ['parent'],
          figure: figure([few, third, cell('two-thirds')], { answered: 5, invited: 6, middle: [2, 2] }),
        },
        {
          groups: ['professional', ''],
          figure: figure([half, half, few], { answered: 5, invited: 6, skipped: 0, middle: [0, 1] }),
        },
      ],
    },
    {
      question: 'now',
      figure: figure([cell('unsaid'), cell('unsaid'), cell('unsaid'), cell('nearly-all'), cell('unsaid')], {
        answered: 24,
        invited: 30,
        skipped: 2,
        small: false,
        spread: 'one',
        middle: [3, 3],
      }),
      groups: [],
    },
    {
      question: 'needed',
      figure: figure([cell('half', 45), cell('two-thirds', 60), third, few, cell('two-thirds', 65)], {
        answered: 26,
        invited: 30,
        small: false,
        middle: null,
        spread: null,
      }),
      groups: [],
    },
  ],
  compared: {
    heldAt: Date.UTC(2026, 8, 12),
    questions: [
      {
        question: 'as-we-say',
        then: figure([half, third, few], { middle: [0, 0] }),
        now: figure([few, cell('two-thirds'), third]),
        same: true,
        change: 'up',
      },
    ],
  },
  texts: [
    said('Dat ik mag zeggen dat ik het niet snap.', 1),
    said('Samen beslissen, ook als het langer duurt.', 2),
  ],
  open: null,
};

export const childrenResults: Results = {
  board,
  results: [
    {
      question: 'seen',
      figure: figure([few, third, half], { answered: 6, invited: 6, skipped: 0, middle: [2, 2] }),
      groups: [],
    },
    {
      question: 'choose',
      figure: figure([half, half], {
        answered: 6,
        invited: 6,
        skipped: 0,
        middle: [0, 1],
        spread: 'two-sides',
      }),
      groups: [],
    },
    { question: 'rules', figure: null, groups: [] },
  ],
  compared: null,
  texts: [],
  open: null,
};

export const openResults: Results = {
  board,
  results: [],
  compared: null,
  texts: [],
  open: [
    {
      question: 'equal',
      answers: [
        { kind: 'line', at: 12 },
        { kind: 'line', at: 64 },
        { kind: 'line', at: 80 },
      ],
    },
    {
      question: 'as-we-say',
      answers: [
        { kind: 'steps', at: 0 },
        { kind: 'steps', at: 1 },
        { kind: 'steps', at: 1 },
      ],
    },
    { question: 'now', answers: [] },
    { question: 'needed', answers: [{ kind: 'several', options: ['time', 'words'] }] },
  ],
};
