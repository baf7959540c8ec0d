import { expect, it } from 'vitest';
import { play, type Cast } from './one-schedule.ts';

const first: Cast = { writer: [0, 1, 2, 0, 1, 2], tapper: [0, 1, 2, 1], hand: [0, 1, 2] };
const exchanged = ([a, b, c]: readonly [number, number, number]): Cast => {
  const who = (people: readonly number[]) => people.map((person) => [a, b, c][person] ?? person);
  return { writer: who(first.writer), tapper: who(first.tapper), hand: who(first.hand) };
};

const casts: Readonly<Record<string, Cast>> = {
  'everybody does what their neighbour did': exchanged([1, 2, 0]),
  'the same the other way round': exchanged([2, 0, 1]),
  'first and second change places': exchanged([1, 0, 2]),
  'first and last change places': exchanged([2, 1, 0]),
  'second and last change places': exchanged([0, 2, 1]),
  'one, who is not kept, writes all': { writer: [2, 2, 2, 2, 2, 2], tapper: [1, 2, 0, 0], hand: [1, 0, 2] },
  'one writes all and taps all that one can': {
    writer: [0, 0, 0, 0, 0, 0],
    tapper: [0, 2, 0, 0],
    hand: [0, 2, 1],
  },
};

// What depends on numbers only (how many wrote, tapped, are in) is the same in all of these, so no number is tried here.
it('P5 whoever wrote, recognised, ordered or agreed: every byte at who only looks is the same', async () => {
  const seen = await play(first);
  for (const lines of Object.values(seen)) {
    const all = lines.join('\n');
    expect(all).toContain('anders gezegd');
    expect(all).toContain(Buffer.from('Elke week').toString('hex'));
  }
  expect(await play(first), 'the schedule itself comes out the same').toEqual(seen);
  for (const [what, cast] of Object.entries(casts)) expect(await play(cast), what).toEqual(seen);
}, 180_000);

it.each<[string, Partial<Cast>]>([
  ['Yjs client ids that come from the seat', { clientIdTells: true }],
  ['cards that carry the name of their writer', { signed: true }],
])(
  'P5 negative control: with %s the bytes tell',
  async (_, off) => {
    const neighbours = exchanged([1, 2, 0]);
    expect(await play({ ...neighbours, ...off })).not.toEqual(await play({ ...first, ...off }));
  },
  180_000,
);

it('P5 its limit: that two things were done together on one page shows in the bytes, and not whose page it is', async () => {
  const elsewhere = { ...first, page: [0, 1, 2, 1, 1, 2, 0] };
  const seen = await play(elsewhere);
  expect(seen).not.toEqual(await play(first));
  expect(await play({ ...exchanged([1, 2, 0]), page: elsewhere.page })).toEqual(seen);
}, 180_000);
