import type { Card, Sheet } from '@raakvlak/domain/cards';
import type { Chance } from './chance.ts';

const part = (id: string) => ({ id, label: id, hint: '' });

export const sampleSheet: Sheet = {
  question: 'Wat belemmert, wat helpt?',
  explanation: '',
  rows: [part('self'), part('team')],
  columns: [
    { ...part('hinders'), starter: '', tone: 'hinders' },
    { ...part('helps'), starter: '', tone: 'helps' },
  ],
  writing: 'silent',
  lookFirst: false,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: 'Wat doen we hiermee?',
};

export const sampleFields = ['self.hinders', 'self.helps', 'team.hinders', 'team.helps'] as const;

export function sampleCards(chance: Chance, count: number): Card[] {
  return Array.from({ length: count }, (_, index) => ({
    id: chance.id(),
    field: chance.pick(sampleFields) ?? 'self.helps',
    words: `kaart ${index}`,
    name: null,
    again: null,
  }));
}
