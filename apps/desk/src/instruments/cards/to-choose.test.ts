import { applyIntent, readBoard } from '@raakvlak/board';
import { stonesOf, wallOf, type Card, type Intent, type Sheet } from '@raakvlak/domain/cards';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
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

describe('what a group can agree on', () => {
  let doc: Y.Doc;
  const does = (intent: Intent) => {
    const done = applyIntent(doc, intent, { cards });
    if (!done.ok) throw new Error(done.code);
    return done.value.undo;
  };
  const listed = () => toChoose(stonesOf(wallOf(sheet, cards, readBoard(doc), recognised)));
  const labels = () => {
    const { themes, loose } = listed();
    return { themes: themes.map(({ stone }) => stone.label), loose: loose.map(({ stone }) => stone.label) };
  };
  const choose = (label: string) => {
    const { themes, loose } = listed();
    const found = [...themes, ...loose].find(({ stone }) => stone.label === label);
    if (!found) throw new Error(`nowhere: ${label}`);
    return does(choiceOf(found.stone, newId));
  };
  const theme = (title: string, ...inside: number[]): Intent => ({
    kind: 'makeTheme',
    id: newId(),
    field: 'team.helps',
    cards: inside.map((at) => id(`card${at}`)),
    title,
  });
  beforeEach(() => {
    doc = new Y.Doc();
  });

  it('without any theme is every loose card, what most recognise first', () => {
    expect(labels()).toEqual({
      themes: [],
      loose: ['Samen eten', 'Rust', 'Tijd', 'Koffie drinken', 'Iemand die luistert'],
    });
  });

  it('is the themes first, also those without a name that hold more than one card', () => {
    does(theme('Ademen', 4));
    does(theme('', 2, 3));
    expect(labels()).toEqual({ themes: ['Rust', 'Ademen'], loose: ['Samen eten', 'Koffie drinken'] });
  });

  it('stays where it stood and as many recognise it when it is chosen, and when it is let go', () => {
    const before = listed();
    const undo = choose('Tijd');
    const [agreement] = readBoard(doc).agreements;
    const after = listed();
    expect(after.loose.map((one) => one.id)).toEqual(before.loose.map((one) => one.id));
    expect(after.loose.map(({ stone }) => stone.count)).toEqual(before.loose.map(({ stone }) => stone.count));
    const chosen = after.loose.find(({ stone }) => stone.id === agreement?.theme);
    expect(chosen?.stone).toMatchObject({ kind: 'theme', label: 'Tijd', count: { of: 'people', n: 2 } });
    if (!undo) throw new Error('there is no way back');
    does(undo);
    expect(listed()).toEqual(before);
    expect(readBoard(doc)).toMatchObject({ agreements: [], themes: [] });
  });

  it('can be chosen again after its agreement was removed, as the same theme', () => {
    choose('Tijd');
    const [first] = readBoard(doc).agreements;
    does({ kind: 'removeAgreement', agreement: first?.id ?? '' });
    choose('Tijd');
    const { agreements, themes } = readBoard(doc);
    expect(agreements).toMatchObject([{ theme: first?.theme }]);
    expect(themes).toHaveLength(1);
  });
});
