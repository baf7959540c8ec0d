import * as Y from 'yjs';
import { beforeEach, expect, test } from 'vitest';
import { encodeUpdate } from '../testing/encode.ts';
import { applyAndVerify, BrokenDocument } from './apply.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { layOut } from './layout.ts';
import type { Layout } from './layout.ts';
import { map, mapOf, roots, text, value } from './schema.ts';
import type { Change, Circumstances, Schema } from './schema.ts';

type Rule = (actor: string, change: Change, circumstances: Circumstances) => boolean | 'locked';

const words = value((it) => typeof it === 'string');
const slots = roots({
  places: mapOf(/^[a-z0-9]+$/, words, 4),
  themes: mapOf(/^[a-z0-9]+$/, map({ title: text(20), field: words }), 10),
  note: text(10),
});

let layout: Layout;
let phone: Y.Doc;
let rule: Rule;
let asked: Change[];
const bugs: unknown[] = [];

beforeEach(() => {
  rule = () => true;
  asked = [];
  bugs.length = 0;
  layout = layOut(new Y.Doc(), { roots: slots });
  phone = new Y.Doc();
  layOut(phone, { roots: slots });
});

const schema: Schema<string> = {
  roots: slots,
  allows: (actor, change, circumstances) => {
    asked.push(change);
    return rule(actor, change, circumstances);
  },
};

function judged(
  bytes: Uint8Array,
  mayWriteAs = (client: number) => client === phone.clientID,
  draining = false,
): Verdict {
  return judge(bytes, { actor: 'ann', mayWriteAs, draining }, layout, schema, (error) => bugs.push(error));
}

/** What this edit of the phone looks like to the gate; accepted updates are applied on both sides. */
function edit(change: (doc: Y.Doc) => void): { verdict: Verdict; changes: Change[]; bytes: Uint8Array } {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array): void => void updates.push(update);
  phone.on('update', collect);
  phone.transact(() => change(phone));
  phone.off('update', collect);
  const bytes = updates[0] ?? new Uint8Array([0, 0]);
  asked = [];
  const verdict = judged(bytes);
  if (verdict.is === 'allowed') applyAndVerify(layout, verdict.client, (doc) => Y.applyUpdate(doc, bytes));
  return { verdict, changes: asked, bytes };
}

function theme(doc: Y.Doc, key: string, title: string): void {
  const made = new Y.Map<unknown>();
  made.set('title', new Y.Text(title));
  doc.getMap('themes').set(key, made);
}

/** Something that happens on the server alone. */
function elsewhere(change: (doc: Y.Doc) => void): void {
  applyAndVerify(layout, layout.doc.clientID, (doc) => doc.transact(() => change(doc)));
}

test('S15 P2 the schema is asked about what an update does, once for each thing', () => {
  expect(edit((doc) => doc.getMap('places').set('c1', 'left')).changes).toEqual([
    { action: 'put', path: ['places', 'c1'], value: 'left', over: false },
  ]);
  expect(edit((doc) => doc.getMap('places').set('c1', 'right')).changes).toEqual([
    { action: 'put', path: ['places', 'c1'], value: 'right', over: true },
  ]);
  expect(edit((doc) => theme(doc, 't1', 'Time')).changes).toEqual([
    { action: 'put', path: ['themes', 't1'], value: { made: 'map' }, over: false },
    { action: 'put', path: ['themes', 't1', 'title'], value: { made: 'text' }, over: false },
    { action: 'write', path: ['themes', 't1', 'title'], text: 'Time' },
  ]);
  expect(edit((doc) => doc.getMap('places').delete('c1')).changes).toEqual([
    { action: 'delete', path: ['places', 'c1'] },
  ]);
  const title = (doc: Y.Doc): Y.Text =>
    (doc.getMap('themes').get('t1') as Y.Map<Y.Text>).get('title') as Y.Text;
  expect(edit((doc) => title(doc).delete(0, 2)).changes).toEqual([
    { action: 'erase', path: ['themes', 't1', 'title'], length: 2 },
  ]);
  expect(edit((doc) => doc.getMap('themes').delete('t1')).changes).toEqual([
    { action: 'delete', path: ['themes', 't1'] },
  ]);
});

test('S15 P2 what an update replaces in one breath counts once, what it takes back counts as a deletion', () => {
  const twice = edit((doc) => {
    doc.getMap('places').set('c1', 'a');
    doc.getMap('places').set('c1', 'b');
  });
  expect(twice.changes).toEqual([{ action: 'put', path: ['places', 'c1'], value: 'b', over: false }]);
  const regretted = edit((doc) => {
    doc.getMap('places').set('c1', 'c');
    doc.getMap('places').delete('c1');
  });
  expect(regretted.changes).toEqual([{ action: 'delete', path: ['places', 'c1'] }]);
});

test('S15 P2 merged offline edits count as what they come to', () => {
  edit((doc) => doc.getMap('places').set('c1', 'a'));
  const updates: Uint8Array[] = [];
  phone.on('update', (update: Uint8Array) => updates.push(update));
  for (const place of ['b', 'c', 'd']) phone.getMap('places').set('c1', place);
  asked = [];
  expect(judged(Y.mergeUpdates(updates))).toMatchObject({ is: 'allowed' });
  expect(asked).toEqual([{ action: 'put', path: ['places', 'c1'], value: 'd', over: true }]);
});

test('S15 P2 one no refuses the whole update, and nothing of it is applied', () => {
  rule = (_actor, { path }) => path[1] !== 'c2';
  const both = edit((doc) => {
    doc.getMap('places').set('c1', 'a');
    doc.getMap('places').set('c2', 'a');
  });
  expect(both.verdict).toMatchObject({ is: 'refused', code: 'not-allowed' });
  expect(layout.doc.getMap('places').size).toBe(0);
});

test('S15 P2 a rule may look at the document and at everything the update does', () => {
  edit((doc) => theme(doc, 't1', ''));
  edit((doc) => doc.getMap('places').set('c1', 't1'));
  rule = (_actor, { action, path }, { doc, changes }) => {
    if (action !== 'delete') return true;
    const moved = new Set(changes.flatMap((other) => (other.action === 'put' ? [other.path[1]] : [])));
    return [...doc.getMap('places')].every(([card, in_]) => in_ !== path[1] || moved.has(card));
  };
  const asIs = Y.encodeStateAsUpdate(phone);
  expect(edit((doc) => doc.getMap('themes').delete('t1')).verdict).toMatchObject({ code: 'not-allowed' });
  phone = new Y.Doc();
  layOut(phone, { roots: slots });
  Y.applyUpdate(phone, asIs);
  const emptied = edit((doc) => {
    doc.getMap('places').set('c1', 'wall');
    doc.getMap('themes').delete('t1');
  });
  expect(emptied.verdict).toMatchObject({ is: 'allowed' });
});

test('S15 P3 a rule that is locked says so', () => {
  rule = () => 'locked';
  expect(edit((doc) => doc.getMap('places').set('c1', 'a')).verdict).toMatchObject({
    is: 'refused',
    code: 'locked',
  });
});

test('S15 P2 a rule that throws is a bug, reported, and means no', () => {
  rule = () => {
    throw new Error('rule');
  };
  expect(edit((doc) => doc.getMap('places').set('c1', 'a')).verdict).toMatchObject({ code: 'not-allowed' });
  expect(bugs).toEqual([new Error('rule')]);
});

test('S12 P2 an update goes on exactly where the server is: the same again is a duplicate, a gap is refused', () => {
  const first = edit((doc) => doc.getMap('places').set('c1', 'a'));
  expect(judged(first.bytes)).toEqual({ is: 'duplicate' });
  phone.getMap('places').set('c1', 'missed');
  const later = edit((doc) => doc.getMap('places').set('c1', 'b'));
  expect(later.verdict).toEqual({ is: 'refused', code: 'clock-gap', client: phone.clientID, upToClock: 1 });
});

test('S11 P2 nobody writes under a client id that is not theirs, nor under the document its own', () => {
  const { bytes } = edit((doc) => doc.getMap('places').set('c1', 'a'));
  expect(judged(bytes, () => false)).toMatchObject({ code: 'unknown-client' });
  layout.doc.clientID = phone.clientID;
  expect(judged(bytes, () => true)).toMatchObject({ code: 'unknown-client' });
});

test('S14 P2 what the schema has no place for is refused: other roots, keys, kinds and values', () => {
  const odd: ((doc: Y.Doc) => unknown)[] = [
    (doc) => doc.getMap('other').set('a', 'x'),
    (doc) => doc.getMap('places').set('NOT', 'x'),
    (doc) => doc.getMap('places').set('a', 5),
    (doc) => doc.getMap('places').set('a', ['x']),
    (doc) => doc.getMap('places').set('a', new Y.Map()),
    (doc) => doc.getMap('themes').set('a', 'x'),
    (doc) => doc.getMap('themes').set('a', new Y.Map([['else', 'x']])),
    (doc) => doc.getMap('themes').set('a', new Y.Map([['title', new Y.Map()]])),
    (doc) => doc.getMap('themes').set('a', new Y.Array()),
    (doc) => doc.getText('note').insert(0, 'x', { bold: true }),
    (doc) => doc.getText('note').insertEmbed(0, { a: 1 }),
    (doc) => doc.getText('note').setAttribute('lang', 'nl'),
  ];
  for (const change of odd) {
    phone = new Y.Doc();
    layOut(phone, { roots: slots });
    expect(edit(change).verdict).toMatchObject({ is: 'refused', code: 'off-schema' });
  }
});

test('S17 P2 what was deleted already is free: an honest full delete set passes', () => {
  edit((doc) => doc.getMap('places').set('c1', 'a'));
  elsewhere((doc) => doc.getMap('places').delete('c1'));
  rule = (_actor, { action }) => action === 'put';
  expect(edit((doc) => doc.getMap('places').delete('c1')).verdict).toMatchObject({
    is: 'allowed',
    changes: [],
  });
});

test('S17 P2 what the server does not know yet cannot be deleted ahead', () => {
  edit((doc) => doc.getMap('places').set('c1', 'a'));
  expect(judged(encodeUpdate([], [[phone.clientID, [0, 2]]]))).toMatchObject({ code: 'unknown-origin' });
  expect(judged(encodeUpdate([], [[12345, [0, 1]]]))).toMatchObject({ code: 'unknown-origin' });
  expect(judged(encodeUpdate([], [[phone.clientID, [0, 1]]]))).toMatchObject({ is: 'allowed' });
});

test('S19 P3 words that land in something deleted meanwhile are taken, and told as gone', () => {
  edit((doc) => theme(doc, 't1', 'Time'));
  elsewhere((doc) => doc.getMap('themes').delete('t1'));
  const title = (doc: Y.Doc): Y.Text =>
    (doc.getMap('themes').get('t1') as Y.Map<Y.Text>).get('title') as Y.Text;
  expect(edit((doc) => title(doc).insert(4, ' flies')).verdict).toMatchObject({
    is: 'allowed',
    gone: true,
    changes: [],
  });
  expect(edit((doc) => doc.getMap('places').set('c1', 'a')).verdict).toMatchObject({
    is: 'allowed',
    gone: false,
  });
});

test('S13 P2 what names something gone and something there is refused: it would cut a sign of somebody in two, and no update would tell', () => {
  edit((doc) => theme(doc, 't1', 'Time'));
  edit((doc) => doc.getText('note').insert(0, 'a🙂b'));
  edit((doc) => doc.getMap('themes').delete('t1'));
  const sign = layout.doc.getText('note')._start;
  const gone = [...layout.doc.store.clients.values()].flat().find((struct) => struct instanceof Y.GC);
  if (!sign || !gone) throw new Error('not laid out');
  const { client, clock } = sign.id;
  const away = [gone.id.client, gone.id.clock] as const;
  const beside = (sides: object): Uint8Array =>
    encodeUpdate([
      { client: 9, clock: 0, structs: [{ is: 'item', ...sides, content: { is: 'string', text: 'x' } }] },
    ]);
  const always = (): boolean => true;
  const cutting = beside({ origin: [client, clock + 1], right: away });
  expect(judged(cutting, always)).toMatchObject({ code: 'unknown-origin' });
  expect(judged(beside({ origin: away, right: [client, clock + 2] }), always)).toMatchObject({
    code: 'unknown-origin',
  });
  // What is gone on both sides is taken and told as gone.
  expect(judged(beside({ origin: away, right: away }), always)).toMatchObject({ is: 'allowed', gone: true });
  // The control: this is what Yjs does with it.
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(layout.doc));
  const canonical = applyAndVerify(layout, 9, (doc) => Y.applyUpdate(doc, cutting));
  Y.applyUpdate(replica, canonical ?? new Uint8Array([0, 0]));
  expect(layout.doc.getText('note').toJSON()).not.toBe('a🙂b');
  expect(replica.getText('note').toJSON()).toBe('a🙂b');
});

test('S13 P2 nobody can have seen two letters beside each other when what their writers saw lies between them', () => {
  edit((doc) => doc.getText('note').insert(0, 'b'));
  edit((doc) => doc.getText('note').insert(0, 'a'));
  edit((doc) => doc.getText('note').insert(2, 'c'));
  const [a, b, c] = lettersOf(layout.doc);
  if (!a || !b || !c) throw new Error('not laid out');
  const letter = (sides: object) => ({ is: 'item', ...sides, content: { is: 'string', text: 'x' } }) as const;
  const between = (...structs: object[]): Uint8Array =>
    encodeUpdate([{ client: 9, clock: 0, structs: structs.map(letter) }]);
  const always = (): boolean => true;
  // Before b one may write without knowing a, which came later.
  for (const sides of [
    { origin: a, right: b },
    { origin: b, right: c },
    { right: a },
    { origin: c },
    { right: b },
  ])
    expect(judged(between(sides), always), JSON.stringify(sides)).toMatchObject({ is: 'allowed' });
  for (const sides of [{ origin: a }, { origin: a, right: c }, { right: c }])
    expect(judged(between(sides), always), JSON.stringify(sides)).toMatchObject({ is: 'refused' });
  // Nor by way of an own letter: it was laid between a and b, so b cannot be left of what comes next to it.
  expect(judged(between({ origin: a, right: b }, { origin: [9, 0] }), always)).toMatchObject({
    is: 'refused',
  });
  expect(judged(between({ origin: a, right: b }, { origin: [9, 0], right: b }), always)).toMatchObject({
    is: 'allowed',
  });
});

/** The ids of the letters of the note, from left to right. */
function lettersOf(doc: Y.Doc): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let item = doc.getText('note')._start; item !== null; item = item.right)
    for (let at = 0; at < item.length; at++) found.push([item.id.client, item.id.clock + at]);
  return found;
}

test('S16 P2 a text has a longest, also in small pieces, and may always become shorter', () => {
  const pieces = edit((doc) => {
    for (let at = 0; at < 4; at++) doc.getText('note').insert(0, 'abc');
  });
  expect(pieces.verdict).toMatchObject({ code: 'too-long' });
  phone = new Y.Doc();
  layOut(phone, { roots: slots });
  expect(edit((doc) => doc.getText('note').insert(0, '0123456789')).verdict).toMatchObject({ is: 'allowed' });
  elsewhere((doc) => doc.getText('note').insert(0, 'somebody else'));
  const shorter = edit((doc) => {
    doc.getText('note').delete(0, 5);
    doc.getText('note').insert(0, 'abc');
  });
  expect(shorter.verdict).toMatchObject({ is: 'allowed' });
});

test('S16 P2 a map has a most of keys, ever', () => {
  for (const key of ['a', 'b', 'c', 'd'])
    expect(edit((doc) => doc.getMap('places').set(key, 'x')).verdict.is).toBe('allowed');
  edit((doc) => doc.getMap('places').delete('a'));
  expect(edit((doc) => doc.getMap('places').set('b', 'y')).verdict).toMatchObject({ is: 'allowed' });
  expect(edit((doc) => doc.getMap('places').set('e', 'x')).verdict).toMatchObject({ code: 'too-many' });
});

test('S16 P2 a struct far from its neighbour is refused before it costs time', () => {
  edit((doc) => doc.getMap('places').set('c1', 'first'));
  // Two writers in turns leave an item for every move.
  const other = new Y.Doc();
  for (let moves = 0; moves < 2_100; moves++) {
    const from = moves % 2 === 0 ? other : layout.doc;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(layout.doc, Y.encodeStateVector(other)));
    from.getMap('places').set('c1', `${moves}`);
    Y.applyUpdate(layout.doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(layout.doc)));
  }
  expect(edit((doc) => doc.getMap('places').set('c1', 'late')).verdict).toMatchObject({ code: 'too-far' });
});

test('S16 P2 what the structs of one update walk over together is bounded too, also when all name the same gap', () => {
  const overwrites = (client: number, count: number): Uint8Array => {
    const content = { is: 'any', of: ['x'] } as const;
    const structs = Array.from(
      { length: count },
      () => ({ is: 'item', root: 'places', key: 'c1', content }) as const,
    );
    return encodeUpdate([{ client, clock: 0, structs }]);
  };
  Y.applyUpdate(layout.doc, overwrites(7, 400));
  const always = (): boolean => true;
  expect(judged(overwrites(8, 20), always)).toMatchObject({ is: 'allowed' });
  expect(judged(overwrites(9, 200), always)).toMatchObject({ code: 'too-far' });
});

test('S16 P2 only an update of several commands may be larger than 16 KB', () => {
  const large = new Uint8Array(17 * 1024);
  const always = (): boolean => true;
  expect(judged(large, always)).toMatchObject({ code: 'too-large' });
  expect(judged(large, always, true)).toMatchObject({ code: 'malformed' });
  expect(judged(new Uint8Array(65 * 1024), always, true)).toMatchObject({ code: 'too-large' });
});

test('S18 P2 what is stored and sent is what the document itself says: unknown to it, the bytes may be another', () => {
  edit((doc) => theme(doc, 't1', 'Time'));
  elsewhere((doc) => doc.getMap('themes').delete('t1'));
  const title = (phone.getMap('themes').get('t1') as Y.Map<Y.Text>).get('title') as Y.Text;
  const updates: Uint8Array[] = [];
  phone.on('update', (update: Uint8Array) => updates.push(update));
  title.insert(0, 'SECRET');
  const bytes = updates[0] ?? new Uint8Array();
  const canonical = applyAndVerify(layout, phone.clientID, (doc) => Y.applyUpdate(doc, bytes));
  expect(Buffer.from(bytes).includes('SECRET')).toBe(true);
  expect(Buffer.from(canonical ?? []).includes('SECRET')).toBe(false);
});

test.each<[string, (doc: Y.Doc) => void]>([
  [
    'throws',
    () => {
      throw new Error('thrown');
    },
  ],
  ['leaves something pending', (doc) => Y.applyUpdate(doc, new Uint8Array([1, 1, 9, 5, 0, 1, 0]))],
  ['makes a root', (doc) => doc.getMap('new').set('a', 1)],
  ['writes under another client id', (doc) => doc.getMap('places').set('a', 'x')],
])('S18 P2 a document is given up when a judged change %s', (_title, change) => {
  expect(() => applyAndVerify(layout, 12345, change)).toThrow(BrokenDocument);
});

test('S18 P2 a document that a listener silenced is given up', () => {
  layout.doc.on('afterTransactionCleanup', () => {
    throw new Error('listener');
  });
  expect(() =>
    applyAndVerify(layout, layout.doc.clientID, (doc) => doc.getMap('places').set('a', 'x')),
  ).toThrow(BrokenDocument);
  layout = layOut(new Y.Doc(), { roots: slots });
  layout.doc.on('afterAllTransactions', () => undefined);
  expect(
    applyAndVerify(layout, layout.doc.clientID, (doc) => doc.getMap('places').set('a', 'x')),
  ).not.toBeNull();
});
