import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Intent } from '@raakvlak/domain/cards';
import { createGate } from '@raakvlak/sync/gate';
import { applyIntent } from '../apply-intent.ts';
import { readBoard } from '../read-board.ts';
import { chanceFrom } from '../testing/chance.ts';
import { tell } from '../testing/convergence.ts';
import { sampleCards, sampleSheet } from '../testing/sample-board.ts';
import { boardGateSchema, type BoardActor } from './board-gate.ts';

type Try = [name: string, doing: (doc: Y.Doc) => void];

const { id, ...chance } = chanceFrom(52);
const cards = sampleCards({ id, ...chance }, 3);
const [first = '', second = ''] = cards.map((card) => card.id);
const [full, agreed, agreement, last] = [id(), id(), id(), id()];
const schema = boardGateSchema<BoardActor>(sampleSheet, (who) => who);
const toss = (error: unknown) => {
  throw error;
};
const strict = createGate(schema, toss);

/** Who sends; by default a participant while the group agrees. */
const actor = (changed: Partial<BoardActor>): BoardActor => ({
  role: 'participant',
  situation: { step: 'agree', locked: false, ordering: 'everyone' },
  isCard: (one) => cards.some((card) => card.id === one),
  cards: () => cards,
  ...changed,
});
const agreeing = actor({});
const leading = actor({ role: 'facilitator' });

/** The server's board: a theme with a card in it, an empty one on which something is agreed, and loose cards. */
function server(...more: Intent[]) {
  const layout = strict.layOut(new Y.Doc());
  const fill: Intent[] = [
    { kind: 'makeTheme', id: full, field: 'self.helps', cards: [first], title: 'Rust' },
    { kind: 'makeTheme', id: agreed, field: 'self.helps', cards: [], title: 'Ruimte' },
    { kind: 'chooseTheme', agreement, theme: agreed },
  ];
  for (const intent of [...fill, ...more])
    expect(applyIntent(layout.doc, intent, { cards })).toMatchObject({ ok: true });
  return layout;
}

/** What somebody does to their own copy with developer tools, as one update. */
function sent(doing: (doc: Y.Doc) => void, layout: ReturnType<typeof server>): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(layout.doc));
  const caught: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => caught.push(bytes));
  doc.transact(() => doing(doc));
  expect(caught).toHaveLength(1);
  return caught[0] ?? new Uint8Array();
}

/** What the gate says of it, and lets in when it says yes. */
function judged(
  bytes: Uint8Array,
  who: BoardActor,
  layout: ReturnType<typeof server>,
  gate = strict,
): string {
  const before = tell(readBoard(layout.doc));
  const verdict = gate.judge(bytes, { actor: who, mayWriteAs: () => true, draining: false }, layout);
  expect(tell(readBoard(layout.doc))).toBe(before);
  if (verdict.is !== 'allowed') return verdict.is === 'refused' ? verdict.code : verdict.is;
  gate.apply(bytes, verdict.client, layout);
  return 'allowed';
}

const tries = (doing: (doc: Y.Doc) => void, who: BoardActor, layout = server(), gate = strict): string =>
  judged(sent(doing, layout), who, layout, gate);

const root = (name: string) => (doc: Y.Doc) => doc.getMap<unknown>(name);
const [places, themes, agreements] = [root('places'), root('themes'), root('agreements')];
const theme = (doc: Y.Doc, key: string) => themes(doc).get(key) as Y.Map<unknown>;
const titleOf = (doc: Y.Doc, key: string) => theme(doc, key).get('title') as Y.Text;
const newTheme = (title?: string) =>
  new Y.Map<unknown>([
    ['title', new Y.Text(title)],
    ['at', 'self.helps'],
  ]);
const newAgreement = (on: string) =>
  new Y.Map<unknown>([
    ['theme', on],
    ['kind', 'do'],
    ['what', new Y.Text()],
    ['who', new Y.Text()],
    ['notice', new Y.Text()],
  ]);

const looseCard = { agreement: last, theme: id(), card: second, field: 'self.helps' } as const;
const chooseCard = (doc: Y.Doc) => void applyIntent(doc, { kind: 'chooseCard', ...looseCard }, { cards });

const chosen = looseCard.theme;
const choose = (doc: Y.Doc, on: string = chosen) => agreements(doc).set(last, newAgreement(on));

const besideChoosing: readonly Try[] = [
  ['another card in it', (doc) => places(doc).set(first, `t:${chosen}`)],
  ['a title', (doc) => titleOf(doc, chosen).insert(0, 'Van mij')],
  ['a merge', (doc) => theme(doc, chosen).set('into', full)],
  ['a link', (doc) => theme(doc, chosen).set('was', full)],
  ['another card elsewhere', (doc) => places(doc).set(first, 'f:team.helps')],
  ['another theme', (doc) => themes(doc).set(id(), newTheme())],
  ['a title for another theme', (doc) => titleOf(doc, full).insert(0, 'Van mij')],
];

const insteadOfChoosing: readonly Try[] = [
  [
    'a theme of one card',
    (doc) => (themes(doc).set(chosen, newTheme()), places(doc).set(second, `t:${chosen}`)),
  ],
  ['a theme without cards that is chosen', (doc) => (themes(doc).set(chosen, newTheme()), choose(doc))],
  [
    'a theme of one card, and a choice of another',
    (doc) => (themes(doc).set(chosen, newTheme()), places(doc).set(second, `t:${chosen}`), choose(doc, full)),
  ],
  [
    'a card that already lies in a theme',
    (doc) => (themes(doc).set(chosen, newTheme()), places(doc).set(first, `t:${chosen}`), choose(doc)),
  ],
  [
    'a card into a theme that is there, and chosen',
    (doc) => (places(doc).set(second, `t:${full}`), choose(doc, full)),
  ],
  [
    'a theme with a title that goes with its agreement',
    (doc) => (agreements(doc).delete(agreement), themes(doc).delete(agreed)),
  ],
];

it.each(besideChoosing)('P2 BOARD-17 what comes with a choice is judged as ordering: %s', (_, more) => {
  expect(tries((doc) => (chooseCard(doc), more(doc)), leading)).toBe('locked');
});

it.each(insteadOfChoosing)('P2 BOARD-17 it is not taken for a choice: %s', (_, doing) => {
  expect(tries(doing, leading)).toBe('locked');
  expect(tries(doing, agreeing)).not.toBe('allowed');
});

it('P2 BOARD-17 a participant makes no theme and chooses no card while the group agrees, as before', () => {
  const make = (doc: Y.Doc) => void themes(doc).set(chosen, newTheme());
  expect(tries(make, agreeing)).toBe('locked');
  expect(tries(make, leading)).toBe('locked');
  expect(tries(chooseCard, agreeing)).toBe('not-allowed');
  expect(tries(chooseCard, { ...agreeing, role: 'stage' })).toBe('not-allowed');
});

const whereChosen = (...more: Intent[]) => server({ kind: 'chooseCard', ...looseCard }, ...more);

function loosen(doc: Y.Doc, to: string | null = null): void {
  agreements(doc).delete(last);
  themes(doc).delete(chosen);
  if (to === null) places(doc).delete(second);
  else places(doc).set(second, to);
}

it('P2 BOARD-17 a card is chosen and let go again while the group agrees, by who leads it and nobody else', () => {
  const steps = (['write', 'order', 'recognise', 'compare'] as const).map((step) =>
    actor({ role: 'facilitator', situation: { ...leading.situation, step } }),
  );
  expect(tries(chooseCard, leading)).toBe('allowed');
  for (const to of [null, 'f:team.helps']) {
    const doing = (doc: Y.Doc) => loosen(doc, to);
    expect(tries(doing, leading, whereChosen())).toBe('allowed');
    expect(tries(doing, agreeing, whereChosen())).toBe('not-allowed');
    for (const who of steps) expect(tries(doing, who, whereChosen())).toBe('locked');
  }
  for (const who of steps) expect(tries(chooseCard, who)).toBe('locked');
});

it.each<[string, (doc: Y.Doc) => void, Intent[]]>([
  ['a theme that got a name', loosen, [{ kind: 'title', theme: chosen, base: '', mine: 'Tijd' }]],
  ['a theme that was linked', loosen, [{ kind: 'linkTheme', theme: chosen, was: full }]],
  ['a theme that was merged', loosen, [{ kind: 'mergeThemes', theme: chosen, into: agreed }]],
  ['a theme with another in it', loosen, [{ kind: 'mergeThemes', theme: agreed, into: chosen }]],
  ['a theme of two cards', loosen, [{ kind: 'place', card: first, to: { theme: chosen } }]],
  ['a card that goes into another theme', (doc) => loosen(doc, `t:${full}`), []],
  ['a theme whose agreement stays', (doc) => (themes(doc).delete(chosen), places(doc).delete(second)), []],
  ['a card whose theme stays', (doc) => (agreements(doc).delete(last), places(doc).delete(second)), []],
])('P2 BOARD-17 letting go is not taken for ordering: %s', (_, doing, more) => {
  expect(['locked', 'not-allowed']).toContain(tries(doing, leading, whereChosen(...more)));
});

it('P2 BOARD-17 two who choose the same loose card at once: the second is told, and sees the theme of the first', () => {
  const layout = server();
  const other = { ...looseCard, agreement: id(), theme: id() };
  const late = sent((doc) => applyIntent(doc, { kind: 'chooseCard', ...other }, { cards }), layout);
  expect(tries(chooseCard, leading, layout)).toBe('allowed');
  expect(judged(late, leading, layout)).toBe('locked');
});

it('P2 control: where whatever comes with a choice counted as choosing, ordering would come in with it', () => {
  const ordering = actor({ role: 'facilitator', situation: { ...leading.situation, step: 'order' } });
  const allows: typeof schema.allows = (who, change, circumstances) =>
    schema.allows(who, change, circumstances) === true || schema.allows(ordering, change, circumstances);
  const lax = createGate<BoardActor>({ ...schema, allows }, toss);
  for (const [name, more] of besideChoosing)
    expect(
      tries((doc) => (chooseCard(doc), more(doc)), leading, server(), lax),
      name,
    ).toBe('allowed');
});
