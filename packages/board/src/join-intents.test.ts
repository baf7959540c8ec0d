import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Intent } from '@raakvlak/domain/cards';
import { applyIntent } from './apply-intent.ts';
import { joinIntents } from './join-intents.ts';
import { readBoard } from './read-board.ts';
import { anyIntent } from './testing/any-intent.ts';
import { chanceFrom } from './testing/chance.ts';
import { tell } from './testing/convergence.ts';
import { sampleCards } from './testing/sample-board.ts';

const { id } = chanceFrom(31);
const [card, theme, agreement] = [id(), id(), id()];

it.each<[string, Intent, Intent, Intent]>([
  [
    'where a card was dragged last',
    { kind: 'place', card, to: { field: 'a.b' }, from: null },
    { kind: 'place', card, to: { theme } },
    { kind: 'place', card, to: { theme }, from: null },
  ],
  [
    'all that was typed',
    { kind: 'title', theme, base: 'R', mine: 'Ru' },
    { kind: 'title', theme, base: 'Ru', mine: 'Rust' },
    { kind: 'title', theme, base: 'R', mine: 'Rust' },
  ],
  [
    'all that was typed in an agreement',
    { kind: 'agreementText', agreement, name: 'what', base: '', mine: 'E' },
    { kind: 'agreementText', agreement, name: 'what', base: 'E', mine: 'Et' },
    { kind: 'agreementText', agreement, name: 'what', base: '', mine: 'Et' },
  ],
  [
    'the last field',
    { kind: 'moveTheme', theme, field: 'a.b' },
    { kind: 'moveTheme', theme, field: 'a.c', from: 'a.b' },
    { kind: 'moveTheme', theme, field: 'a.c' },
  ],
  [
    'the last link',
    { kind: 'linkTheme', theme, was: card },
    { kind: 'linkTheme', theme, was: null },
    { kind: 'linkTheme', theme, was: null },
  ],
  [
    'the last day',
    { kind: 'agreementSet', agreement, set: { by: '2026-12-01' } },
    { kind: 'agreementSet', agreement, set: { by: null } },
    { kind: 'agreementSet', agreement, set: { by: null } },
  ],
])('BOARD-5 two unsent intents become one: %s', (_, earlier, later, both) => {
  expect(joinIntents(earlier, later)).toEqual(both);
});

it.each<[string, Intent, Intent]>([
  ['another card', { kind: 'place', card, to: null }, { kind: 'place', card: theme, to: null }],
  [
    'somebody typed in between',
    { kind: 'title', theme, base: '', mine: 'R' },
    { kind: 'title', theme, base: 'XR', mine: 'XRu' },
  ],
  [
    'another text',
    { kind: 'agreementText', agreement, name: 'what', base: '', mine: 'R' },
    { kind: 'agreementText', agreement, name: 'who', base: 'R', mine: 'Ru' },
  ],
  [
    'a day and a kind',
    { kind: 'agreementSet', agreement, set: { by: null } },
    { kind: 'agreementSet', agreement, set: { kind: 'do' } },
  ],
  [
    'a making and a naming',
    { kind: 'makeTheme', id: theme, field: 'a.b', cards: [], title: '' },
    { kind: 'title', theme, base: '', mine: 'R' },
  ],
  ['two removals', { kind: 'removeTheme', theme }, { kind: 'removeTheme', theme }],
])('BOARD-5 they stay two: %s', (_, earlier, later) => {
  expect(joinIntents(earlier, later)).toBeUndefined();
});

it('BOARD-5 doing the one is doing both, on 200 boards', () => {
  let joined = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const chance = chanceFrom(seed);
    const cards = sampleCards(chance, 2);
    const doc = new Y.Doc();
    for (let step = 0; step < 20; step++) {
      const before = Y.encodeStateAsUpdate(doc);
      const earlier = anyIntent(chance, doc, cards, `een${step}`);
      if (earlier) applyIntent(doc, earlier, { cards });
      const later = anyIntent(chance, doc, cards, `twee${step}`);
      const both = earlier && later && joinIntents(earlier, later);
      if (later) applyIntent(doc, later, { cards });
      if (!both) continue;
      joined += 1;
      const other = new Y.Doc();
      Y.applyUpdate(other, before);
      applyIntent(other, both, { cards });
      expect(tell(readBoard(other)), `seed ${seed}`).toBe(tell(readBoard(doc)));
    }
  }
  expect(joined).toBeGreaterThan(50);
}, 60_000);
