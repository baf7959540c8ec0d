import { expect, it } from 'vitest';
import { id } from '../../testing/sample-cards.ts';
import { cardsAtOnceMost, intentSchema } from './intent.ts';

const [theme, card] = [id('t'), id('a')];

it.each([
  ['another kind', { kind: 'wipe', theme }],
  ['a theme without an id', { kind: 'makeTheme', id: '__proto__', field: 'a.b', cards: [], title: '' }],
  ['a field that is none', { kind: 'moveTheme', theme, field: 'nergens' }],
  ['a place that is none', { kind: 'place', card, to: { shelf: 1 } }],
  [
    'too many cards at once',
    {
      kind: 'makeTheme',
      id: theme,
      field: 'a.b',
      cards: Array.from({ length: cardsAtOnceMost + 1 }, () => card),
      title: '',
    },
  ],
  ['a title of 81 signs', { kind: 'title', theme, base: '', mine: 'a'.repeat(81) }],
  ['a base that nobody can have seen', { kind: 'title', theme, base: 'a'.repeat(2_000), mine: 'a' }],
  [
    'a text of 501 signs',
    { kind: 'agreementText', agreement: theme, name: 'what', base: '', mine: 'a'.repeat(501) },
  ],
  [
    'a text that an agreement does not have',
    { kind: 'agreementText', agreement: theme, name: 'status', base: '', mine: 'a' },
  ],
  ['a day that is none', { kind: 'agreementSet', agreement: theme, set: { by: 'morgen' } }],
])('it is no intent: %s', (_, intent) => {
  expect(intentSchema.safeParse(intent).success).toBe(false);
});

it('words come out as they are while somebody types, without what nobody may see', () => {
  expect(intentSchema.parse({ kind: 'title', theme, base: '', mine: ' Rust\u202E\n en ' })).toMatchObject({
    mine: ' Rust  en ',
  });
  expect(
    intentSchema.parse({
      kind: 'agreementText',
      agreement: theme,
      name: 'what',
      base: '',
      mine: ' een\ntwee\u0000 ',
    }),
  ).toMatchObject({ mine: ' een\ntwee ' });
});

it('what it does not know is left out', () => {
  expect(intentSchema.parse({ kind: 'removeTheme', theme, by: 'Nadia' })).toEqual({
    kind: 'removeTheme',
    theme,
  });
});
