import { expect, it } from 'vitest';
import { plainHints, type PlainList } from './plain-hints.ts';

const list: PlainList = {
  joins: ['en', 'of'],
  negatives: ['niet', 'geen'],
  hard: { participatie: 'meedoen', evalueren: 'terugkijken' },
};
const kinds = (question: string, forChildren = false) =>
  plainHints(question, forChildren, list).map(({ kind }) => kind);

it('a short plain question gives no hint', () => {
  expect(kinds('Kon je zeggen wat je wilde?')).toEqual([]);
  expect(kinds('')).toEqual([]);
});

it('for grown-ups twelve words are the most, for children eight', () => {
  expect(kinds('De leiding luistert altijd naar wat wij samen zeggen', true)).toEqual(['long']);
  expect(kinds('De leiding luistert altijd naar wat wij samen zeggen')).toEqual([]);
  expect(plainHints('een '.repeat(13), false, list)).toEqual([{ kind: 'long', words: 13, most: 12 }]);
});

it('two things in one question are two questions', () => {
  expect(kinds('Voel je je veilig en krijg je genoeg uitleg?')).toEqual(['two-in-one']);
  expect(kinds('Gaat het goed? Ben je blij?')).toEqual(['two-in-one']);
});

it('two words that belong together are not', () => {
  expect(kinds('Papa en mama helpen mij.')).toEqual([]);
});

it('a negative and words with a plainer one are pointed out', () => {
  expect(plainHints('Ik vind Participatie niet nodig', false, list)).toEqual([
    { kind: 'negative', word: 'niet' },
    { kind: 'hard-word', word: 'participatie', plainer: 'meedoen' },
  ]);
});
