import type { Arrangement, Place, Theme } from '../instruments/cards/arrangement.ts';
import type { Card } from '../instruments/cards/card.ts';
import type { Sheet } from '../instruments/cards/sheet.ts';

const part = (id: string) => ({ id, label: id, hint: '' });
const side = (id: string) => ({ ...part(id), starter: '', tone: 'neutral' as const });
export const sheet: Sheet = {
  question: 'Wat belemmert, wat helpt?',
  explanation: '',
  rows: [part('self'), part('team')],
  columns: [side('hinders'), side('helps')],
  writing: 'silent',
  lookFirst: false,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: 'Wat doen we hiermee?',
};

/** An id that one can read and that sorts by its name. */
export const id = (name: string): string => name.padEnd(22, '0');
export const card = (name: string, changed: Partial<Card> = {}): Card => ({
  id: id(name),
  field: 'self.helps',
  words: `woorden van ${name}`,
  name: null,
  again: null,
  ...changed,
});
export const theme = (name: string, changed: Partial<Theme> = {}): Theme => ({
  id: id(name),
  title: '',
  field: 'self.helps',
  into: null,
  was: null,
  ...changed,
});
export const places = (all: Record<string, Place>): Arrangement['places'] =>
  new Map(Object.entries(all).map(([name, place]) => [id(name), place]));
export const inTheme = (name: string): Place => ({ theme: id(name) });
