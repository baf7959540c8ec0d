import { applyIntent } from '@raakvlak/board';
import { agreementTextNames, idsFrom, type Id, type NewId } from '@raakvlak/domain';
import type { Intent, LyingCard, Sheet } from '@raakvlak/domain/cards';
import type { Random } from '@raakvlak/sync/testing';
import * as Y from 'yjs';

/** A board as a group leaves it, in bytes, with the cards that lie on it. */
export type LargeBoard = {
  readonly state: Uint8Array;
  readonly cards: readonly LyingCard[];
  readonly themes: readonly Id[];
  readonly agreements: readonly Id[];
};

export const idsOf = (random: Random): NewId => idsFrom((bytes) => bytes.map(() => random.below(256)));

const part = (id: string): { id: string; label: string; hint: string } => ({ id, label: id, hint: '' });

export const sheet: Sheet = {
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

export const field = 'self.helps';

/** How many themes and agreements a board has, and how many people made it, each under a Yjs client id of their own. */
export type Shape = { readonly themes: number; readonly agreements: number; readonly people: number };

/** Builds a board by what people do: themes with titles, cards laid in them or loose, agreements with words. */
export function largeBoard(count: number, shape: Shape, random: Random): LargeBoard {
  const doc = new Y.Doc();
  const newId = idsOf(random);
  const cards = Array.from({ length: count }, (): LyingCard => ({ id: newId(), field, again: null }));
  const themes = Array.from({ length: shape.themes }, () => newId());
  const agreements = Array.from({ length: shape.agreements }, () => newId());
  let turn = 0;
  const act = (intent: Intent): void => {
    doc.clientID = 10 + (turn++ % shape.people);
    const outcome = applyIntent(doc, intent, { cards });
    if (!outcome.ok) throw new Error(`${intent.kind} was refused: ${outcome.code}`);
  };
  for (const id of themes) act({ kind: 'makeTheme', id, field, cards: [], title: 'Rust op de groep' });
  for (const { id } of cards) {
    const theme = themes.length > 0 && random.chance(0.7) ? random.pick(themes) : undefined;
    act({ kind: 'place', card: id, to: theme === undefined ? { field } : { theme } });
  }
  agreements.forEach((agreement, index) => {
    const theme = themes[index];
    if (theme === undefined) return;
    act({ kind: 'chooseTheme', agreement, theme });
    for (const name of agreementTextNames)
      act({
        kind: 'agreementText',
        agreement,
        name,
        base: '',
        mine: `Elke maandag kijken we samen (${name}).`,
      });
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { state, cards, themes, agreements };
}
