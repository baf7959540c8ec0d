import { expect, it } from 'vitest';
import { pilesOf, type QueuedText } from './text-piles.ts';

const states: readonly QueuedText['state'][] = ['waiting', 'shown', 'reworded', 'left-out', 'worry'];

it('every text lies in one pile, and a worry never with what is shown', () => {
  const texts = states.map((state, at) => ({
    id: `${at}`.padStart(22, '0'),
    question: 'q',
    words: state,
    state,
    shown: null,
  }));
  const piles = pilesOf(texts);
  expect(Object.values(piles).flat()).toHaveLength(texts.length);
  expect(piles.shown.map(({ state }) => state)).toEqual(['shown', 'reworded']);
  expect(piles.worries.map(({ state }) => state)).toEqual(['worry']);
});
