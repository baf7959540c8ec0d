import type { CellShare, ShareWord } from '@raakvlak/domain/check';
import { describe, expect, it } from 'vitest';
import { remembering, roughMeasure } from '../../ui/picture/measure.ts';
import { said } from '../../../gallery/figures.ts';
import { layPlaces, type PlacesAsked } from './places-layout.ts';
import { shareSaid } from './share-area.ts';

const measure = remembering(roughMeasure);
const room = { w: 1832, h: 620 };
const style = { say: (share: CellShare) => shareSaid(share, said), captionSizes: [40, 36, 32, 28] };
const shares = (...words: ShareWord[]): CellShare[] => words.map((word) => ({ word, per100: null }));

const asked = (now: readonly CellShare[], changed: Partial<PlacesAsked> = {}): PlacesAsked => ({
  id: 'q',
  captions: now.map((_, at) => `Plek ${at}`),
  ordered: true,
  several: false,
  faces: 0,
  rows: [{ id: 'all', label: '', note: '', now, then: undefined, dots: undefined }],
  ...changed,
});
const lay = (now: readonly CellShare[], changed?: Partial<PlacesAsked>) =>
  layPlaces(asked(now, changed), room, style, measure);

describe('shapes on their places', () => {
  it('cover the share that was told, and the same word is always as large', () => {
    const [third, other, half] = lay(shares('third', 'third', 'half')).stones;
    expect(third?.r).toBe(other?.r);
    expect(((half?.r ?? 0) / (third?.r ?? 1)) ** 2).toBeCloseTo(1.5, 5);
  });
  it('say a number only where one was let out', () => {
    const stones = lay([
      { word: 'third', per100: 35 },
      { word: 'two-thirds', per100: 65 },
      { word: 'few', per100: 5 },
    ]).stones;
    expect(stones.map(({ said: on }) => on?.text.lines.join(' '))).toEqual(['35%', '65%', '5%']);
    expect(((stones[1]?.r ?? 0) / (stones[0]?.r ?? 1)) ** 2).toBeCloseTo(65 / 35, 5);
  });
  it('are nothing at all where nothing is told', () => {
    expect(lay(shares('unsaid', 'unsaid', 'nearly-all')).stones.map(({ kind }) => kind)).toEqual(['now']);
  });
  it('are a rim without a filling where there may be nobody, with the words above it', () => {
    const few = lay(shares('few', 'nearly-all', 'unsaid')).stones[0];
    expect(few?.kind).toBe('few');
    expect(few?.said).toMatchObject({ above: true });
  });
  it('touch where thirds lie beside each other, and overlap where halves do', () => {
    const gap = (now: readonly CellShare[]) => {
      const [a, b] = lay(now).stones;
      return (b?.x ?? 0) - (a?.x ?? 0) - (a?.r ?? 0) - (b?.r ?? 0);
    };
    const thirds = gap(shares('third', 'third', 'third'));
    expect(Math.abs(thirds)).toBeLessThan(14);
    expect(gap(shares('half', 'half', 'few'))).toBeLessThan(-20);
  });
  it('leave room for the words at both ends of a line, also in a small picture', () => {
    const now = shares('unsaid', 'unsaid', 'unsaid', 'most', 'unsaid');
    const captions = ['Helemaal niet', '', '', '', 'Helemaal'];
    const small = layPlaces(
      asked(now, { captions }),
      { w: 540, h: 150 },
      { say: undefined, captionSizes: [30, 28] },
      measure,
    );
    const [from, to] = small.captions;
    const width = (at: number) => measure(captions[at] ?? '') * (from?.text.size ?? 0);
    expect((to?.x ?? 0) - width(4) - (from?.x ?? 0) - width(0)).toBeGreaterThan(0);
  });
  it.each([2, 3, 5])('stay in their room with %i places, wherever nearly everyone is', (count) => {
    for (let at = 0; at < count; at++) {
      const now = Array.from({ length: count }, (_, place): CellShare => ({
        word: place === at ? 'nearly-all' : 'unsaid',
        per100: null,
      }));
      const { stones, captions } = lay(now);
      for (const { x, y, r } of stones) {
        expect(x - r).toBeGreaterThanOrEqual(-1);
        expect(x + r).toBeLessThanOrEqual(room.w + 1);
        expect(y - r).toBeGreaterThanOrEqual(-0.05 * room.h);
      }
      for (const { y, text } of captions) expect(y + text.h).toBeLessThanOrEqual(room.h + 1);
    }
  });
});

describe('rows under each other', () => {
  const rows = ['Ouder of verzorger', 'Jongere', 'Professional', 'Iemand anders'].map((label, at) => ({
    id: `${at}`,
    label,
    note: '12 van de 15, 2 sloegen over',
    now: shares('half', 'third', 'few'),
    then: undefined,
    dots: undefined,
  }));
  const layout = lay(shares('half', 'third', 'few'), { rows });
  it('each have their band, name and numbers', () => {
    expect(layout.bands).toHaveLength(4);
    expect(layout.labels.map(({ name, note }) => [name.lines.length > 0, note !== undefined])).toEqual(
      rows.map(() => [true, true]),
    );
  });
  it('do not lie on each other', () => {
    layout.bands.slice(1).forEach((band, index) => {
      const before = layout.bands[index];
      expect(band.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.h ?? 0));
    });
  });
});

it('a list of many takes two lines, an ordered one never', () => {
  const many = Array.from({ length: 9 }, (): CellShare => ({ word: 'third', per100: null }));
  const lines = (ordered: boolean) =>
    new Set(lay(many, { ordered, several: !ordered }).stones.map(({ y }) => Math.round(y))).size;
  expect(lines(false)).toBe(2);
  expect(lines(true)).toBe(1);
});

it('then is an outline of its own size around the same place', () => {
  const { stones } = lay(shares('third', 'half', 'few'), {
    rows: [
      {
        id: 'now',
        label: '',
        note: '',
        now: shares('third', 'half', 'few'),
        then: shares('half', 'third', 'few'),
        dots: undefined,
      },
    ],
  });
  const [now, , , then] = stones;
  expect([now?.kind, then?.kind]).toEqual(['now', 'then']);
  expect(then?.x).toBe(now?.x);
  expect((then?.r ?? 0) > (now?.r ?? 0)).toBe(true);
});
