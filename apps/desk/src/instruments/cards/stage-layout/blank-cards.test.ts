import { expect, it } from 'vitest';
import { blankCards } from './blank-cards.ts';

const room = { w: 1752, h: 720 };
const free = { x: 686, y: 170, w: 380, h: 380 };

it.each([0, 3, 20, 50, 150, 500])('lays %i blank cards in the field, apart and beside the timer', (count) => {
  const { card, cards } = blankCards(count, room, free);
  expect(cards).toHaveLength(count);
  cards.forEach((one, index) => {
    expect(one.x - card.w / 2).toBeGreaterThanOrEqual(0);
    expect(one.x + card.w / 2).toBeLessThanOrEqual(room.w);
    expect(one.y - card.h / 2).toBeGreaterThanOrEqual(0);
    expect(one.y + card.h / 2).toBeLessThanOrEqual(room.h);
    const beside =
      Math.abs(one.x - 876) > (free.w + card.w) / 2 || Math.abs(one.y - 360) > (free.h + card.h) / 2;
    expect(beside).toBe(true);
    for (const other of cards.slice(index + 1)) {
      expect(Math.abs(one.x - other.x) > card.w || Math.abs(one.y - other.y) > card.h).toBe(true);
    }
  });
});

it('leaves cards where they lie when some more come', () => {
  const few = blankCards(10, room, free);
  expect(blankCards(15, room, free).cards.slice(0, 10)).toEqual(few.cards);
});
