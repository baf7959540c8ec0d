import type { Figure, Question, ShareWord, Spread } from '@raakvlak/domain/check';
import { stageWords } from '@raakvlak/words/stage';
import type { Results, Said, ShownQuestion } from '../src/instruments/check/asked.ts';

/** Figures and questions made by hand, for tests of what pictures say and how they lie. */
export const said: Said = { words: await stageWords('nl'), language: 'nl' };

const asked = { hint: '', axis: null, seenBy: 'result' as const };

export const line: ShownQuestion = {
  ...asked,
  id: 'line',
  kind: 'line',
  words: 'Vandaag voelde dit gelijkwaardig.',
  topic: 'Gelijkwaardig',
  low: 'Helemaal niet',
  high: 'Helemaal',
};
export const steps: ShownQuestion = {
  ...asked,
  id: 'steps',
  kind: 'steps',
  words: 'Doen we wat we zeggen?',
  topic: 'Doen wat we zeggen',
  labels: 'no-sometimes-yes',
};
export const several: ShownQuestion = {
  ...asked,
  id: 'several',
  kind: 'several',
  words: 'Wat is er nodig?',
  topic: 'Wat nodig is',
  options: ['Tijd', 'Rust', 'Ruimte', 'Humor', 'Eten'].map((label, at) => ({ id: `o${at}`, label })),
};
export const text: Question = {
  ...asked,
  id: 'text',
  kind: 'text',
  words: 'Wat moet hier anders?',
  topic: 'Wat anders moet',
  starter: '',
};

export function figure(
  words: readonly ShareWord[],
  spread: Spread | null = null,
  middle: readonly [number, number] | null = null,
  counted: Partial<Figure> = {},
): Figure {
  return {
    answered: 12,
    skipped: 1,
    invited: 15,
    small: false,
    shares: words.map((word) => ({ word, per100: null })),
    middle: middle && [middle[0], middle[1]],
    spread,
    ...counted,
  };
}

export const resultsWith = (figures: Readonly<Record<string, Figure | null>>): Results => ({
  board: 'b'.repeat(22),
  results: Object.entries(figures).map(([question, one]) => ({ question, figure: one, groups: [] })),
  compared: null,
  texts: [],
  open: null,
});
