import type * as Y from 'yjs';
import { agreementTextNames } from '@raakvlak/domain';
import type { Arrangement, Card, Intent } from '@raakvlak/domain/cards';
import { readBoard } from '../read-board.ts';
import { textOf, type TextAt } from '../text-of.ts';
import type { Chance } from './chance.ts';
import { sampleFields } from './sample-board.ts';

/** Something that a person who sees this document might do now. `word` is a word that nobody wrote before. */
export function anyIntent(
  chance: Chance,
  doc: Y.Doc,
  cards: readonly Card[],
  word: string,
): Intent | undefined {
  const board = readBoard(doc);
  const choice = chance.below(20);
  if (choice < 5) return placing(chance, board, cards);
  if (choice < 8) return making(chance, cards, chance.often(0.5) ? word : '');
  if (choice < 11) return writing(chance, doc, board, word);
  if (choice === 13 && chance.often(0.5)) return choosing(chance, cards);
  return changing(chance, board, choice);
}

function placing(chance: Chance, { themes }: Arrangement, cards: readonly Card[]): Intent | undefined {
  const card = chance.pick(cards);
  const theme = chance.often(0.6) ? chance.pick(themes) : undefined;
  const field = chance.pick(sampleFields) ?? 'self.helps';
  return card && { kind: 'place', card: card.id, to: theme ? { theme: theme.id } : { field } };
}

function making(chance: Chance, cards: readonly Card[], title: string): Intent {
  const some = Array.from({ length: chance.below(4) }, () => chance.pick(cards)?.id ?? '').filter(
    (id) => id !== '',
  );
  return {
    kind: 'makeTheme',
    id: chance.id(),
    field: chance.pick(sampleFields) ?? 'self.helps',
    cards: some,
    title,
  };
}

function choosing(chance: Chance, cards: readonly Card[]): Intent | undefined {
  const card = chance.pick(cards);
  if (!card) return undefined;
  return {
    kind: 'chooseCard',
    agreement: chance.id(),
    theme: chance.id(),
    card: card.id,
    field: chance.pick(sampleFields) ?? 'self.helps',
  };
}

function writing(
  chance: Chance,
  doc: Y.Doc,
  { themes, agreements }: Arrangement,
  word: string,
): Intent | undefined {
  const [theme, agreement] = [chance.pick(themes)?.id, chance.pick(agreements)?.id];
  const name = chance.pick(agreementTextNames) ?? 'what';
  const at: TextAt | undefined =
    agreement && chance.often(0.5) ? { agreement, name } : theme ? { theme } : undefined;
  if (!at) return undefined;
  const base = textOf(doc, at);
  const words = base === '' ? [] : base.split(' ');
  words.splice(chance.below(words.length + 1), 0, word);
  const edit = { base, mine: words.join(' ') };
  return 'theme' in at ? { kind: 'title', ...at, ...edit } : { kind: 'agreementText', ...at, ...edit };
}

function changing(chance: Chance, board: Arrangement, choice: number): Intent | undefined {
  const [theme, other] = [chance.pick(board.themes)?.id, chance.pick(board.themes)?.id];
  const agreement = chance.pick(board.agreements)?.id;
  const field = chance.pick(sampleFields) ?? 'self.helps';
  if (choice === 11 && agreement && chance.often(0.4)) return { kind: 'removeAgreement', agreement };
  if (choice === 12 && agreement) {
    const set = chance.often(0.5)
      ? ({ kind: 'cannot' } as const)
      : { by: chance.often(0.5) ? '2026-12-01' : null };
    return { kind: 'agreementSet', agreement, set };
  }
  if (!theme || !other) return undefined;
  if (choice <= 13) return { kind: 'chooseTheme', agreement: chance.id(), theme };
  if (choice === 14) return { kind: 'removeTheme', theme };
  if (choice === 15) return { kind: 'linkTheme', theme, was: chance.often(0.7) ? chance.id() : null };
  if (choice === 16) return { kind: 'moveTheme', theme, field };
  return { kind: 'mergeThemes', theme, into: other };
}
