import {
  emptyArrangement,
  stonesOf,
  wallOf,
  type Arrangement,
  type Card,
  type Intent,
  type Sheet,
} from '@raakvlak/domain/cards';
import { describe, expect, it } from 'vitest';
import { choiceOf, toChoose } from './to-choose.ts';

const part = (id: string) => ({ id, label: id, hint: '' });
const sheet: Sheet = {
  question: 'Wat helpt?',
  explanation: '',
  rows: [part('team')],
  columns: [{ ...part('helps'), starter: '', tone: 'helps' }],
  writing: 'silent',
  lookFirst: false,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: 'Wat doen we hiermee?',
};
const id = (name: string) => name.padEnd(22, '0');
let made = 0;
const newId = () => id(`new${(made += 1)}x`);

const words = ['Koffie drinken', 'Samen eten', 'Rust', 'Tijd', 'Iemand die luistert'];
const cards: Card[] = words.map((text, at) => ({
  id: id(`card${at}`),
  field: 'team.helps',
  words: text,
  name: null,
  again: null,
}));
/** How many recognise each card; two of them as many. */
const recognised = new Map(cards.map((card, at) => [card.id, [1, 4, 2, 2, 0][at] ?? 0]));

const inside = (...at: number[]) => at.map((nth) => id(`card${nth}`));
type Made = { readonly name: string; readonly title: string; readonly cards: readonly string[] };

/** The chooser of a board on which the group made these themes. */
function listed(...themes: readonly Made[]) {
  const arrangement: Arrangement = {
    ...emptyArrangement,
    places: new Map(themes.flatMap(({ name, cards: all }) => all.map((card) => [card, { theme: id(name) }]))),
    themes: themes.map(({ name, title }) => ({
      id: id(name),
      title,
      field: 'team.helps',
      into: null,
      was: null,
    })),
  };
  return toChoose(stonesOf(wallOf(sheet, cards, arrangement, recognised)));
}
const labels = ({ themes, loose }: ReturnType<typeof listed>) => ({
  themes: themes.map(({ stone }) => stone.label),
  loose: loose.map(({ stone }) => stone.label),
});

describe('what a group can agree on', () => {
  it('without any theme is every loose card, what most recognise first', () => {
    expect(labels(listed())).toEqual({
      themes: [],
      loose: ['Samen eten', 'Rust', 'Tijd', 'Koffie drinken', 'Iemand die luistert'],
    });
  });

  it('is the themes first, also those without a name that hold more than one card', () => {
    const board = listed(
      { name: 'air', title: 'Ademen', cards: inside(4) },
      { name: 'calm', title: '', cards: inside(2, 3) },
      { name: 'room', title: 'Ruimte', cards: [] },
    );
    expect(labels(board)).toEqual({
      themes: ['Rust', 'Ademen', 'Ruimte'],
      loose: ['Samen eten', 'Koffie drinken'],
    });
  });

  it('stays where it stood, and as many recognise it, when choosing made it a theme of its own', () => {
    const [before, after] = [listed(), listed({ name: 'own', title: '', cards: inside(3) })];
    expect(after.themes).toEqual([]);
    expect(after.loose.map((one) => one.id)).toEqual(before.loose.map((one) => one.id));
    expect(after.loose.map(({ stone }) => stone.count)).toEqual(before.loose.map(({ stone }) => stone.count));
    const chosen = after.loose.find(({ stone }) => stone.id === id('own'));
    expect(chosen?.stone).toMatchObject({ kind: 'theme', label: 'Tijd', count: { of: 'people', n: 2 } });
  });

  it('is chosen as the card that it is, or as the theme that it became', () => {
    const choose = (label: string, board: ReturnType<typeof listed>): Intent | undefined => {
      const found = [...board.themes, ...board.loose].find(({ stone }) => stone.label === label);
      return found && choiceOf(found.stone, newId);
    };
    expect(choose('Tijd', listed())).toEqual({
      kind: 'chooseCard',
      agreement: id('new1x'),
      theme: id('new2x'),
      card: id('card3'),
      field: 'team.helps',
    });
    for (const title of ['', 'Tijd'])
      expect(choose('Tijd', listed({ name: 'own', title, cards: inside(3) }))).toMatchObject({
        kind: 'chooseTheme',
        theme: id('own'),
      });
  });
});
