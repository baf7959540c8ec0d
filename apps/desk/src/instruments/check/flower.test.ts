import { describe, expect, it } from 'vitest';
import { remembering, roughMeasure } from '../../ui/picture/measure.ts';
import { said } from '../../../gallery/figures.ts';
import { fillOf, layFlowers, type FlowerLayout } from './flower-layout.ts';
import { petalRim } from './petal-shape.ts';
import { sayFlower, sayFlowers, type Petal } from './petals.ts';

const measure = remembering(roughMeasure);
const topics = [
  'Gezien worden',
  'Zelf kiezen',
  'Eerlijke regels',
  'Uitleg krijgen',
  'Aardig voor elkaar',
  'Contact met thuis',
];
const petal = (at: number, changed: Partial<Petal> = {}): Petal => ({
  id: `p${at}`,
  topic: topics[at % topics.length] ?? '',
  level: 0.5,
  then: undefined,
  said: 'Soms',
  widest: false,
  ...changed,
});
const petals = (count: number) => Array.from({ length: count }, (_, at) => petal(at));

/** Names that lie on a petal, on each other or outside the room. */
function faults({ heart, length, petals: set }: FlowerLayout, room: { w: number; h: number }): string[] {
  const rims = set
    .flatMap(({ angle }) => petalRim(length, set.length, angle))
    .map(({ x, y }) => ({ x: x + heart.x, y: y + heart.y }));
  const boxes = set.map(({ topic, name, word, at, anchor }) => {
    const w = Math.max(
      ...[name, word].flatMap(({ lines, size }) => lines.map((line) => measure(line) * size)),
    );
    const x = anchor === 'start' ? at.x : anchor === 'end' ? at.x - w : at.x - w / 2;
    return { topic, x, y: at.y, w, h: name.h + word.h };
  });
  const inside = (box: (typeof boxes)[number], x: number, y: number) =>
    x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
  return boxes.flatMap((box, index) => [
    ...(rims.some(({ x, y }) => inside(box, x, y)) ? [`on a petal: ${box.topic}`] : []),
    ...(box.x < 0 || box.y < 0 || box.x + box.w > room.w || box.y + box.h > room.h
      ? [`outside: ${box.topic}`]
      : []),
    ...boxes
      .slice(index + 1)
      .filter(
        (other) =>
          box.x < other.x + other.w &&
          other.x < box.x + box.w &&
          box.y < other.y + other.h &&
          other.y < box.y + box.h,
      )
      .map((other) => `${box.topic} on ${other.topic}`),
  ]);
}

describe('a flower', () => {
  it.each([3, 4, 5, 6, 7, 8])('of %i petals lies in its room with all its names beside it', (count) => {
    const room = { w: 1832, h: 620 };
    const [flower] = layFlowers([petals(count)], room, measure);
    expect(flower && faults(flower, room)).toEqual([]);
    expect(flower?.length).toBeGreaterThan(170);
  });
  it('beside another one is as large as the other, in half the room', () => {
    const room = { w: 916, h: 560 };
    const long = petals(6).map((one) => ({ ...one, said: 'Bijna nooit tot Altijd' }));
    const [one, other] = layFlowers([petals(6), long], room, measure);
    expect(one?.length).toBe(other?.length);
    for (const flower of [one, other]) expect(flower && faults(flower, room)).toEqual([]);
  });
  it('starts at the upper left and goes round with the clock', () => {
    const [flower] = layFlowers([petals(6)], { w: 1832, h: 620 }, measure);
    expect(flower?.petals.map(({ angle }) => angle)).toEqual([330, 30, 90, 150, 210, 270]);
  });
});

it('a petal is fuller for more, a bud for the least, and nothing where nothing is told', () => {
  expect(fillOf(1)).toBe(1);
  expect(fillOf(0)).toBeGreaterThan(0.2);
  expect((fillOf(0.5) ?? 0) > (fillOf(0) ?? 0)).toBe(true);
  expect(fillOf(undefined)).toBeUndefined();
});

describe('the sentence of a flower', () => {
  it('says what goes best and what can be better', () => {
    expect(sayFlower([petal(0, { level: 1 }), petal(1, { level: 0 }), petal(2)], said)).toBe(
      'Gaat het best: Gezien worden. Kan beter: Zelf kiezen.',
    );
    expect(sayFlower([petal(0), petal(1)], said)).toBe('Alle blaadjes zijn even vol.');
  });
  it('says what moved where both moments are of the same people', () => {
    expect(
      sayFlower([petal(0, { level: 1, then: 0.5 }), petal(1, { level: 0, then: 0.5 }), petal(2)], said),
    ).toBe('Gaat beter dan toen: Gezien worden. Gaat minder dan toen: Zelf kiezen.');
    expect(sayFlower([petal(0, { then: 0.5 })], said)).toBe('De bloem bleef zoals hij was.');
  });
  it('says nothing of petals about which nothing may be told', () => {
    expect(sayFlower([petal(0, { level: undefined })], said)).toBe('Te weinig antwoorden om te laten zien.');
  });
  it('says of two flowers where they differ most', () => {
    const other = [petal(0, { level: 0.25 }), petal(1, { level: 1 }), petal(2, { level: undefined })];
    expect(sayFlowers(petals(3), other, said)).toBe('Het grootste verschil: Zelf kiezen.');
    expect(sayFlowers(petals(3), petals(3), said)).toBe('De twee bloemen lijken op elkaar.');
  });
});
