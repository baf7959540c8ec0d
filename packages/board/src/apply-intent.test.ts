import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { idsFrom } from '@raakvlak/domain';
import {
  intentSchema,
  themesMost,
  type Intent,
  type IntentKind,
  type IntentOf,
} from '@raakvlak/domain/cards';
import { applyIntent } from './apply-intent.ts';
import { readBoard, readBoardBytes } from './read-board.ts';
import { anyIntent } from './testing/any-intent.ts';
import { chanceFrom } from './testing/chance.ts';
import { tell } from './testing/convergence.ts';
import { sampleCards } from './testing/sample-board.ts';
import { textOf } from './text-of.ts';

const { id, ...chance } = chanceFrom(7);
const cards = sampleCards({ id, ...chance }, 4);
const [one, two] = cards.map((card) => card.id) as [string, string];
const [rust, tijd, afspraak, then] = [id(), id(), id(), id()] as const;
const here: IntentOf<'makeTheme'> = {
  kind: 'makeTheme',
  id: rust,
  field: 'self.helps',
  cards: [one],
  title: 'Rust',
};
const there: IntentOf<'makeTheme'> = {
  kind: 'makeTheme',
  id: tijd,
  field: 'team.helps',
  cards: [],
  title: '',
};
const loose: IntentOf<'chooseCard'> = {
  kind: 'chooseCard',
  agreement: afspraak,
  theme: tijd,
  card: one,
  field: 'team.helps',
};
const chosen: IntentOf<'chooseTheme'> = { kind: 'chooseTheme', agreement: afspraak, theme: rust };

function docWith(...intents: Intent[]): Y.Doc {
  const doc = new Y.Doc();
  for (const intent of intents) expect(applyIntent(doc, intent, { cards })).toMatchObject({ ok: true });
  return doc;
}

const outcome = (doc: Y.Doc, intent: Intent) => applyIntent(doc, intent, { cards });

/** For every kind of intent: a board that it fits, and what it makes of it. */
const examples: {
  [K in IntentKind]: { before: Intent[]; intent: Extract<Intent, { kind: K }>; makes: object };
} = {
  place: {
    before: [here],
    intent: { kind: 'place', card: two, to: { theme: rust } },
    makes: {
      places: new Map([
        [one, { theme: rust }],
        [two, { theme: rust }],
      ]),
    },
  },
  makeTheme: {
    before: [],
    intent: { ...here, was: then },
    makes: {
      places: new Map([[one, { theme: rust }]]),
      themes: [{ id: rust, title: 'Rust', field: 'self.helps', into: null, was: then }],
    },
  },
  title: {
    before: [here],
    intent: { kind: 'title', theme: rust, base: 'Rust', mine: 'Meer rust' },
    makes: { themes: [{ title: 'Meer rust' }] },
  },
  moveTheme: {
    before: [here],
    intent: { kind: 'moveTheme', theme: rust, field: 'team.hinders' },
    makes: { themes: [{ field: 'team.hinders' }] },
  },
  mergeThemes: {
    before: [here, { ...there, id: then }],
    intent: { kind: 'mergeThemes', theme: rust, into: then },
    makes: {},
  },
  splitTheme: {
    before: [here, there, { kind: 'mergeThemes', theme: rust, into: tijd }],
    intent: { kind: 'splitTheme', theme: rust, from: tijd },
    makes: {},
  },
  removeTheme: { before: [there], intent: { kind: 'removeTheme', theme: tijd }, makes: { themes: [] } },
  linkTheme: {
    before: [here],
    intent: { kind: 'linkTheme', theme: rust, was: then },
    makes: { themes: [{ was: then }] },
  },
  chooseTheme: {
    before: [here],
    intent: chosen,
    makes: {
      agreements: [{ id: afspraak, theme: rust, kind: 'do', what: '', who: '', notice: '', by: null }],
    },
  },
  chooseCard: {
    before: [],
    intent: loose,
    makes: {
      places: new Map([[one, { theme: tijd }]]),
      themes: [{ id: tijd, title: '', field: 'team.helps', into: null, was: null }],
      agreements: [{ id: afspraak, theme: tijd, kind: 'do', what: '', who: '', notice: '', by: null }],
    },
  },
  unchooseCard: {
    before: [loose],
    intent: { ...loose, kind: 'unchooseCard', back: { field: 'self.hinders' } },
    makes: { places: new Map([[one, { field: 'self.hinders' }]]), themes: [], agreements: [] },
  },
  agreementText: {
    before: [here, chosen],
    intent: { kind: 'agreementText', agreement: afspraak, name: 'who', base: '', mine: 'Nadia' },
    makes: { agreements: [{ who: 'Nadia' }] },
  },
  agreementSet: {
    before: [here, chosen],
    intent: { kind: 'agreementSet', agreement: afspraak, set: { by: '2026-12-01' } },
    makes: { agreements: [{ by: '2026-12-01' }] },
  },
  removeAgreement: {
    before: [here, chosen],
    intent: { kind: 'removeAgreement', agreement: afspraak },
    makes: { agreements: [] },
  },
  unmakeTheme: {
    before: [here],
    intent: {
      kind: 'unmakeTheme',
      theme: rust,
      field: 'self.helps',
      title: 'Rust',
      was: null,
      back: [[one, { field: 'self.hinders' }]],
    },
    makes: { themes: [], places: new Map([[one, { field: 'self.hinders' }]]) },
  },
  unchooseTheme: {
    before: [here, chosen],
    intent: { kind: 'unchooseTheme', agreement: afspraak },
    makes: { agreements: [] },
  },
  restoreAgreement: {
    before: [here],
    intent: {
      kind: 'restoreAgreement',
      agreement: afspraak,
      theme: rust,
      set: { kind: 'cannot', by: '2026-12-01' },
      texts: { what: 'Elke week', who: 'Nadia', notice: '' },
    },
    makes: {
      agreements: [{ id: afspraak, kind: 'cannot', by: '2026-12-01', what: 'Elke week', who: 'Nadia' }],
    },
  },
};
const everyExample = Object.values(examples);

it.each(everyExample)('BOARD-1 $intent.kind does what it says', ({ before, intent, makes }) => {
  const doc = docWith(...before);
  expect(outcome(doc, intent)).toMatchObject({ ok: true });
  expect(readBoard(doc)).toMatchObject(makes);
});

it('BOARD-1 merging is one value on one of the two, and splitting takes it away', () => {
  const doc = docWith(here, there);
  outcome(doc, { kind: 'mergeThemes', theme: rust, into: tijd });
  expect(
    readBoard(doc)
      .themes.map(({ into }) => into)
      .filter((into) => into !== null),
  ).toEqual([tijd]);
  outcome(doc, { kind: 'splitTheme', theme: rust, from: tijd });
  expect(readBoard(doc).themes.map(({ into }) => into)).toEqual([null, null]);
});

it.each(everyExample)('BOARD-3 $intent.kind is one transaction of the given origin', ({ before, intent }) => {
  const doc = docWith(...before);
  const origins: unknown[] = [];
  doc.on('update', (_bytes: Uint8Array, origin: unknown) => origins.push(origin));
  const origin = { is: 'mine' };
  expect(applyIntent(doc, intent, { cards, origin })).toMatchObject({ ok: true });
  expect(origins).toEqual([origin]);
});

it.each(everyExample)('BOARD-4 $intent.kind twice is once', ({ before, intent }) => {
  const doc = docWith(...before, intent);
  const once = tell(readBoard(doc));
  let updates = 0;
  doc.on('update', () => (updates += 1));
  expect(outcome(doc, intent)).toEqual({ ok: true, value: { undo: null } });
  expect(tell(readBoard(doc))).toBe(once);
  expect(updates).toBe(0);
});

it.each(everyExample)(
  'BOARD-5 $intent.kind is plain JSON that the schema takes back as it is',
  ({ intent }) => {
    expect(intentSchema.parse(JSON.parse(JSON.stringify(intent)))).toEqual(intent);
  },
);

it('BOARD-5 whatever intent a phone makes, what takes it back is JSON of the schema too', () => {
  const doc = new Y.Doc();
  for (let step = 0; step < 400; step++) {
    const intent = anyIntent({ id, ...chance }, doc, cards, `woord${step}`);
    const done = intent && outcome(doc, intent);
    if (done?.ok && done.value.undo)
      expect(intentSchema.parse(JSON.parse(JSON.stringify(done.value.undo)))).toEqual(done.value.undo);
  }
});

it('BOARD-5 intents that were not sent yet fit a fresh document with what others did meanwhile', () => {
  const base = docWith(here, chosen);
  const start = Y.encodeStateAsUpdate(base);
  const mine: Intent[] = [
    { kind: 'title', theme: rust, base: 'Rust', mine: 'Rust en ruimte' },
    { kind: 'agreementText', agreement: afspraak, name: 'what', base: '', mine: 'Elke maandag' },
    { kind: 'place', card: two, to: { theme: rust } },
  ];
  // Meanwhile somebody else wrote, and it is in the new epoch: the same content under another history.
  outcome(base, { kind: 'title', theme: rust, base: 'Rust', mine: 'Meer rust' });
  outcome(base, { kind: 'agreementText', agreement: afspraak, name: 'what', base: '', mine: 'Samen eten' });
  const offline = new Y.Doc();
  Y.applyUpdate(offline, start);
  for (const intent of mine) outcome(offline, intent);
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(base));
  for (const intent of mine) expect(outcome(fresh, intent)).toMatchObject({ ok: true });
  expect(readBoard(fresh)).toMatchObject({
    themes: [{ title: 'Meer rust en ruimte' }],
    agreements: [{ what: 'Samen eten Elke maandag' }],
  });
  expect(readBoard(fresh).places.get(two)).toEqual({ theme: rust });
});

const long = (signs: number) => 'a'.repeat(signs);
const ids = idsFrom((bytes) => bytes.map((_, index) => chance.below(256) ^ index));

const refusals: readonly (readonly [string, Intent[], Intent])[] = [
  ['not-found', [], { kind: 'place', card: one, to: { theme: rust } }],
  ['not-found', [], { kind: 'title', theme: rust, base: '', mine: 'Rust' }],
  ['not-found', [], { kind: 'moveTheme', theme: rust, field: 'self.helps' }],
  ['not-found', [here], { kind: 'mergeThemes', theme: rust, into: tijd }],
  ['not-found', [here], { kind: 'mergeThemes', theme: tijd, into: rust }],
  ['not-found', [], { kind: 'splitTheme', theme: rust, from: tijd }],
  ['not-found', [], { kind: 'linkTheme', theme: rust, was: then }],
  ['not-found', [], chosen],
  ['not-found', [], { ...loose, card: then }],
  ['overtaken', [there], loose],
  ['board-full', Array.from({ length: themesMost }, () => ({ ...there, id: ids() })), loose],
  ['board-full', [here, ...Array.from({ length: 100 }, () => ({ ...chosen, agreement: ids() }))], loose],
  ['not-found', [], { kind: 'agreementText', agreement: afspraak, name: 'what', base: '', mine: 'Rust' }],
  ['not-found', [], { kind: 'agreementSet', agreement: afspraak, set: { kind: 'cannot' } }],
  ['overtaken', [here], { kind: 'removeTheme', theme: rust }],
  ['overtaken', [there, { ...chosen, theme: tijd }], { kind: 'removeTheme', theme: tijd }],
  ['too-long', [here], { kind: 'title', theme: rust, base: '', mine: long(80) }],
  [
    'too-long',
    [here, chosen],
    { kind: 'agreementText', agreement: afspraak, name: 'what', base: '', mine: long(501) },
  ],
  ['too-long', [], { ...here, title: long(161) }],
  ['board-full', Array.from({ length: themesMost }, () => ({ ...there, id: ids() })), here],
  ['board-full', [here, ...Array.from({ length: 100 }, () => ({ ...chosen, agreement: ids() }))], chosen],
];

it.each(refusals)('BOARD-3 it answers %s and changes nothing', (code, before, intent) => {
  const doc = docWith(...before);
  const was = tell(readBoard(doc));
  expect(outcome(doc, intent)).toEqual({ ok: false, code });
  expect(tell(readBoard(doc))).toBe(was);
});

it('BOARD-17 a card that lies in a theme by now is chosen with that theme', () => {
  const doc = docWith(here, loose);
  expect(readBoard(doc)).toMatchObject({ themes: [{ id: rust }], agreements: [{ theme: rust }] });
  expect(readBoard(doc).places).toEqual(new Map([[one, { theme: rust }]]));
});

const unchosen: Intent = { ...loose, kind: 'unchooseCard', back: null };
const sinceThen: readonly (readonly [string, Intent])[] = [
  ['wrote in it', { kind: 'agreementText', agreement: afspraak, name: 'what', base: '', mine: 'Samen' }],
  ['gave it a name', { kind: 'title', theme: tijd, base: '', mine: 'Tijd' }],
  ['laid it elsewhere', { kind: 'place', card: one, to: { field: 'self.hinders' } }],
  ['laid a card with it', { kind: 'place', card: two, to: { theme: tijd } }],
  ['agreed on it again', { ...chosen, theme: tijd, agreement: then }],
];

it.each(sinceThen)('BOARD-10 a chosen card stays chosen when somebody %s', (_, since) => {
  const doc = docWith(loose, since);
  const was = tell(readBoard(doc));
  expect(outcome(doc, unchosen)).toEqual({ ok: false, code: 'overtaken' });
  expect(tell(readBoard(doc))).toBe(was);
});

it('BOARD-9 a text that grew too long by two people can still be made shorter', () => {
  const doc = docWith({ ...here, title: long(80) });
  const text = doc.getMap<Y.Map<Y.Text>>('themes').get(rust)?.get('title');
  text?.insert(0, `${long(40)} `);
  const base = textOf(doc, { theme: rust });
  expect(outcome(doc, { kind: 'title', theme: rust, base, mine: `${base} en nog` })).toEqual({
    ok: false,
    code: 'too-long',
  });
  expect(outcome(doc, { kind: 'title', theme: rust, base, mine: base.slice(1) })).toMatchObject({ ok: true });
});

it('BOARD-9 what somebody pasted comes in without the signs that the gate refuses', () => {
  const pasted = 'Rust\u202E en\r\nzacht\u00ADe\tstem\uD83D';
  const doc = docWith(
    { ...here, title: pasted },
    { ...there, title: '' },
    { kind: 'title', theme: tijd, base: '', mine: pasted },
    chosen,
    { kind: 'agreementText', agreement: afspraak, name: 'what', base: '', mine: pasted },
  );
  expect(textOf(doc, { theme: rust })).toBe('Rust en zachte stem');
  expect(textOf(doc, { theme: tijd })).toBe('Rust en zachte stem');
  expect(textOf(doc, { agreement: afspraak, name: 'what' })).toBe('Rust en\nzachte stem');
});

it('BOARD-12 a theme is empty when no card that anybody knows lies in it', () => {
  const again = [{ id: ids(), field: 'self.helps', again: tijd }];
  const doc = docWith(there, { kind: 'place', card: ids(), to: { theme: tijd } });
  expect(applyIntent(doc, { kind: 'removeTheme', theme: tijd }, { cards: again })).toEqual({
    ok: false,
    code: 'overtaken',
  });
  expect(applyIntent(doc, { kind: 'removeTheme', theme: tijd }, { cards })).toMatchObject({ ok: true });
});

it('BOARD-12 removing a theme removes what was merged into it too', () => {
  const doc = docWith({ ...here, cards: [] }, there, { kind: 'mergeThemes', theme: rust, into: tijd });
  expect(outcome(doc, { kind: 'removeTheme', theme: rust })).toMatchObject({ ok: true });
  expect(readBoard(doc).themes).toEqual([]);
});

it('BOARD-15 no word of a card and no name comes into a document, also after everything was done', () => {
  const doc = new Y.Doc();
  const marked = cards.map((card) => ({ ...card, words: `geheim ${card.words}`, name: 'Nadia' }));
  for (let step = 0; step < 500; step++) {
    const intent = anyIntent({ id, ...chance }, doc, marked, `woord${step}`);
    if (intent) applyIntent(doc, intent, { cards: marked });
  }
  const bytes = new TextDecoder().decode(Y.encodeStateAsUpdate(doc));
  expect(readBoardBytes([Y.encodeStateAsUpdate(doc)]).themes.length).toBeGreaterThan(0);
  expect(bytes).not.toMatch(/geheim|kaart|Nadia/);
  expect(bytes).toContain('woord');
});
