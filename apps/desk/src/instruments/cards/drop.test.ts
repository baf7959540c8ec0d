import { describe, expect, it } from 'vitest';
import { dropped } from './drop.ts';

const id = (sign: string) => sign.repeat(22);
const newId = () => id('N');
const card = { kind: 'card', id: id('a') } as const;
const theme = { kind: 'theme', id: id('T') } as const;

describe('what putting something somewhere means', () => {
  it('a card on a field lies loose there', () => {
    expect(dropped(card, { kind: 'field', field: 'team.helps' }, newId)).toEqual({
      kind: 'place',
      card: id('a'),
      to: { field: 'team.helps' },
    });
  });
  it('a card on a theme goes into it', () => {
    expect(dropped(card, { ...theme, field: 'team.helps' }, newId)).toEqual({
      kind: 'place',
      card: id('a'),
      to: { theme: id('T') },
    });
  });
  it('a card on a card makes a theme where the other lies', () => {
    expect(dropped(card, { kind: 'card', id: id('b'), field: 'team.helps' }, newId)).toEqual({
      kind: 'makeTheme',
      id: id('N'),
      field: 'team.helps',
      cards: [id('b'), id('a')],
      title: '',
    });
  });
  it('a theme on a theme melts into it', () => {
    expect(dropped(theme, { kind: 'theme', id: id('U'), field: 'team.helps' }, newId)).toEqual({
      kind: 'mergeThemes',
      theme: id('T'),
      into: id('U'),
    });
  });
  it('a theme on a field moves there', () => {
    expect(dropped(theme, { kind: 'field', field: 'team.helps' }, newId)).toEqual({
      kind: 'moveTheme',
      theme: id('T'),
      field: 'team.helps',
    });
  });
  it('a theme on a card takes the card in', () => {
    expect(dropped(theme, { kind: 'card', id: id('b'), field: 'team.helps' }, newId)).toEqual({
      kind: 'place',
      card: id('b'),
      to: { theme: id('T') },
    });
  });
  it('something on itself means nothing', () => {
    expect(dropped(card, { ...card, field: 'team.helps' }, newId)).toBeUndefined();
  });
});
