import * as Y from 'yjs';
import { encodeUpdate, hex } from './encode.ts';
import type { AnyContent, AnyStruct, Id } from './encode.ts';
import type { Damage } from './damage.ts';

/** What a hostile input is aimed at: a garden in which the attacker `ann` and the victim `bob` have things. */
export type Target = {
  readonly doc: Y.Doc;
  /** The client id that ann claimed, and how far the server knows it. */
  readonly client: number;
  readonly clock: number;
};

/** One way to do harm, and what it does to a Yjs document without a gate. `null`: only burns time or memory. */
export type Hostile = {
  readonly title: string;
  readonly make: (target: Target) => Uint8Array;
  readonly harm: Damage | null;
};

const map = { is: 'type', type: 1 } as const;
const any = (value: unknown): AnyContent => ({ is: 'any', of: [value] });
const string = (text: string): AnyContent => ({ is: 'string', text });
const mine = { root: 'mine' } as const;

function section({ client, clock }: Target, ...structs: AnyStruct[]): Uint8Array {
  return encodeUpdate([{ client, clock, structs }]);
}

/** The item that holds a key, or the first character of a text. */
function idOf(doc: Y.Doc, path: readonly [root: string, ...keys: string[]], start = false): Id {
  const [root, ...keys] = path;
  let type = doc.share.get(root) as Y.AbstractType<unknown>;
  let item: Y.Item | null = null;
  for (const key of keys) {
    item = type._map.get(key) ?? null;
    if (item?.content instanceof Y.ContentType) type = item.content.type as Y.AbstractType<unknown>;
  }
  if (start) item = type._start;
  if (item === null) throw new Error(`Nothing at ${path.join('/')}.`);
  return [item.id.client, item.id.clock];
}

const bobs = (doc: Y.Doc): Id => idOf(doc, ['mine', 'bob.0']);
const bobsPlace = (doc: Y.Doc): Id => idOf(doc, ['mine', 'bob.0', 'place']);
const bobsWords = (doc: Y.Doc): Id => idOf(doc, ['mine', 'bob.0', 'words'], true);
const annsWords = (doc: Y.Doc): Id => idOf(doc, ['mine', 'ann.0', 'words'], true);

/** Inputs that were seen to do harm, made concrete. Every one must be refused. */
export const HOSTILE: readonly Hostile[] = [
  {
    title: 'a collected struct of length 0',
    harm: 'unloadable',
    make: (t) => section(t, { is: 'gc', length: 0 }),
  },
  {
    title: 'the seven bytes that make a saved board unreadable',
    harm: 'unloadable',
    make: () => hex('01010900000000'),
  },
  {
    title: 'a deleted struct of length 0',
    harm: 'unloadable',
    make: (t) => section(t, { is: 'item', ...mine, key: 'ann.z', content: { is: 'deleted', length: 0 } }),
  },
  {
    title: 'the sixteen bytes that silence a document',
    harm: 'silenced',
    make: () => hex('010109002101056361726473017a0000'),
  },
  {
    title: 'an integer so long that it becomes NaN',
    harm: 'unloadable',
    make: ({ client, clock }) => {
      const head = encodeUpdate([{ client, clock, structs: [{ is: 'gc', length: 1 }] }]).slice(0, -2);
      return new Uint8Array([...head, ...new Array<number>(160).fill(0x80), 0, 0]);
    },
  },
  { title: 'a section that claims 33 million structs', harm: null, make: () => hex('01ffffff0f0100') },
  { title: 'an update of format V2', harm: null, make: (t) => Y.convertUpdateFormatV1ToV2(honest(t)) },
  {
    title: 'a thousand items before a thousand different ones',
    harm: null,
    make: ({ doc, client, clock }) => {
      const [at, from] = annsWords(doc);
      const structs: AnyStruct[] = Array.from({ length: 1000 }, (_, count) => ({
        is: 'item',
        right: count === 0 ? [at, from] : [client, clock + count - 1],
        content: string('x'),
      }));
      return encodeUpdate([{ client, clock, structs }]);
    },
  },
  {
    title: 'a thousand overwrites of one key without origin',
    harm: null,
    make: (t) =>
      section(
        t,
        ...Array.from(
          { length: 1000 },
          () => ({ is: 'item', root: 'ours', key: 'a.1', content: any('x') }) as const,
        ),
      ),
  },
  {
    title: 'five maps in each other',
    harm: null,
    make: (t) =>
      section(
        t,
        { is: 'item', ...mine, key: 'ann.9', content: map },
        ...[0, 1, 2, 3].map(
          (deep) => ({ is: 'item', parent: [t.client, t.clock + deep], key: 'place', content: map }) as const,
        ),
      ),
  },
  {
    title: 'an array in a value',
    harm: 'illegal',
    make: (t) => section(t, { is: 'item', root: 'ours', key: 'a.1', content: any([1, [2]]) }),
  },
  {
    title: 'an object with __proto__ as value',
    harm: 'illegal',
    make: (t) =>
      section(t, {
        is: 'item',
        root: 'ours',
        key: 'a.1',
        content: any(JSON.parse('{"__proto__":{"leads":true}}')),
      }),
  },
  {
    title: 'a subdocument',
    harm: 'illegal',
    make: (t) => section(t, { is: 'item', root: 'ours', key: 'a.1', content: { is: 'doc', guid: 'g' } }),
  },
  {
    title: 'a root that the schema does not know',
    harm: 'unauthorised',
    make: (t) => section(t, { is: 'item', root: 'evil', key: 'a.1', content: any('x') }),
  },
  {
    title: 'the root __proto__',
    harm: 'unauthorised',
    make: (t) => section(t, { is: 'item', root: '__proto__', key: 'a.1', content: any('x') }),
  },
  {
    title: 'the key __proto__',
    harm: 'unauthorised',
    make: (t) => section(t, { is: 'item', ...mine, key: '__proto__', content: map }),
  },
  {
    title: 'a delete set that ends in the middle',
    harm: 'threw',
    make: (t) =>
      new Uint8Array([
        ...encodeUpdate([{ client: t.client, clock: t.clock, structs: ownPlace(t) }]).slice(0, -1),
        1,
        9,
        9,
      ]),
  },
  {
    title: 'a struct that refers to itself',
    harm: 'threw',
    make: (t) =>
      section(t, ...ownPlace(t), { is: 'item', origin: [t.client, t.clock + 5], content: any('x') }),
  },
  {
    title: "structs under the server's own client id",
    harm: null,
    make: ({ doc }) =>
      encodeUpdate([
        {
          client: doc.clientID,
          clock: Y.getState(doc.store, doc.clientID),
          structs: [{ is: 'item', root: 'ours', key: 'a.1', content: any('x') }],
        },
      ]),
  },
  {
    title: "structs that go on under somebody else's client id",
    harm: 'unauthorised',
    make: ({ doc }) => {
      const [client] = bobs(doc);
      const structs: AnyStruct[] = [{ is: 'item', root: 'rules', content: string('I rule') }];
      return encodeUpdate([{ client, clock: Y.getState(doc.store, client), structs }]);
    },
  },
  {
    title: 'a clock with a gap before it',
    harm: 'pending',
    make: (t) => section({ ...t, clock: t.clock + 7 }, ...ownPlace(t)),
  },
  {
    title: 'an origin that nobody knows',
    harm: 'pending',
    make: (t) => section(t, { is: 'item', origin: [12345, 9], content: any('x') }),
  },
  {
    title: 'a deletion of what is still to come',
    harm: 'pending',
    make: ({ client, clock }) => encodeUpdate([], [[client, [clock + 5, 10]]]),
  },
  {
    title: 'two sections of one client',
    harm: null,
    make: ({ client, clock }) =>
      encodeUpdate([
        { client, clock, structs: [{ is: 'gc', length: 1 }] },
        { client, clock: clock + 1, structs: [{ is: 'gc', length: 1 }] },
      ]),
  },
  {
    title: 'bytes behind the end',
    harm: null,
    make: (t) => new Uint8Array([...section(t, ...ownPlace(t)), 0]),
  },
  { title: 'a skip struct', harm: null, make: (t) => section(t, { is: 'skip', length: 3 }) },
  {
    title: 'deletes everything of everyone',
    harm: 'unauthorised',
    make: ({ doc }) =>
      encodeUpdate(
        [],
        [...doc.store.clients.keys()].map((of) => [of, [0, Y.getState(doc.store, of)]] as const),
      ),
  },
  {
    title: "deletes somebody's thing",
    harm: 'unauthorised',
    make: ({ doc }) => encodeUpdate([], [[bobs(doc)[0], [bobs(doc)[1], 1]]]),
  },
  {
    title: "deletes a letter of somebody's words",
    harm: 'unauthorised',
    make: ({ doc }) => encodeUpdate([], [[bobsWords(doc)[0], [bobsWords(doc)[1], 1]]]),
  },
  {
    title: "overwrites somebody's value by its origin",
    harm: 'unauthorised',
    make: (t) => section(t, { is: 'item', origin: bobsPlace(t.doc), content: any(666) }),
  },
  {
    title: "overwrites somebody's thing without an origin",
    harm: 'unauthorised',
    make: (t) =>
      section(
        t,
        ...Array.from({ length: 3 }, () => ({ is: 'item', ...mine, key: 'bob.0', content: map }) as const),
      ),
  },
  {
    title: "writes into somebody's words",
    harm: 'unauthorised',
    make: (t) => section(t, { is: 'item', origin: bobsWords(t.doc), content: string('HACKED') }),
  },
  {
    title: "puts a tombstone on somebody's value",
    harm: 'unauthorised',
    make: (t) => section(t, { is: 'item', origin: bobsPlace(t.doc), content: { is: 'deleted', length: 1 } }),
  },
  {
    title: 'sets a value and hides the deletion of the key behind it',
    harm: 'unauthorised',
    make: (t) =>
      section(
        t,
        { is: 'item', origin: idOf(t.doc, ['ours', 'all.1']), content: any('x') },
        { is: 'item', origin: [t.client, t.clock], content: { is: 'deleted', length: 1 } },
      ),
  },
  {
    title: 'deletes a shared value under cover of a value that loses',
    harm: 'unauthorised',
    make: ({ doc, client, clock }) => {
      const [at, from] = idOf(doc, ['ours', 'all.1']);
      return encodeUpdate(
        [{ client, clock, structs: [{ is: 'item', right: [at, from], content: any('x') }] }],
        [[at, [from, 1]]],
      );
    },
  },
  {
    title: 'a list child in a map',
    harm: 'illegal',
    make: (t) => section(t, { is: 'item', ...mine, content: any('hidden') }),
  },
  {
    title: 'an attribute on a text',
    harm: 'illegal',
    make: (t) => section(t, { is: 'item', root: 'open', key: 'color', content: any('red') }),
  },
  {
    title: 'a format mark in a text',
    harm: 'illegal',
    make: (t) =>
      section(t, { is: 'item', root: 'open', content: { is: 'format', key: 'bold', json: 'true' } }),
  },
  {
    title: 'an embed in a text',
    harm: 'illegal',
    make: (t) => section(t, { is: 'item', root: 'open', content: { is: 'embed', json: '{"a":1}' } }),
  },
  {
    title: 'letters as the value of a key',
    harm: 'illegal',
    make: (t) => section(t, { is: 'item', root: 'ours', key: 'a.1', content: string('abc') }),
  },
  {
    title: 'bytes as value',
    harm: 'illegal',
    make: (t) =>
      section(t, {
        is: 'item',
        root: 'ours',
        key: 'a.1',
        content: { is: 'binary', bytes: new Uint8Array(9) },
      }),
  },
  {
    title: 'JSON content',
    harm: 'illegal',
    make: (t) =>
      section(t, { is: 'item', root: 'ours', key: 'a.1', content: { is: 'json', of: ['{"a":1}'] } }),
  },
  {
    title: 'two values in one key',
    harm: 'illegal',
    make: (t) => section(t, { is: 'item', root: 'ours', key: 'a.1', content: { is: 'any', of: ['x', 'y'] } }),
  },
  ...[NaN, Infinity, -Infinity, 10n, undefined].map((value) => ({
    title: `${String(value)} as value`,
    harm: 'illegal' as const,
    make: (t: Target) => section(t, { is: 'item', root: 'ours', key: 'a.1', content: any(value) }),
  })),
  ...[0, 3, 4, 5, 6].map((type) => ({
    title: `a type of kind ${type} where a map belongs`,
    harm: 'illegal' as const,
    make: (t: Target) =>
      section(t, {
        is: 'item',
        ...mine,
        key: 'ann.8',
        content: { is: 'type', type, ...(type === 3 || type === 5 ? { name: 'p' } : {}) },
      }),
  })),
  {
    title: 'a content kind that Yjs does not know',
    harm: 'threw',
    make: (t) => section(t, { is: 'item', root: 'ours', key: 'a.1', content: { is: 'move' } }),
  },
  {
    title: 'a value of the wrong kind',
    harm: null,
    make: (t) => section(t, { is: 'item', root: 'ours', key: 'a.1', content: any(5) }),
  },
  {
    title: 'a key that does not fit',
    harm: null,
    make: (t) => section(t, { is: 'item', root: 'ours', key: 'ann.1 ', content: any('x') }),
  },
  {
    title: 'more text than fits, in many small pieces',
    harm: null,
    make: (t) => {
      const [client, clock] = annsWords(t.doc);
      const piece = 'y'.repeat(150);
      return section(
        t,
        ...Array.from(
          { length: 20 },
          () => ({ is: 'item', origin: [client, clock], content: string(piece) }) as const,
        ),
      );
    },
  },
  {
    title: 'a clock burnt by 30,000 at once',
    harm: null,
    make: (t) => section(t, { is: 'gc', length: 30_000 }),
  },
  {
    title: 'text that is no UTF-8',
    harm: null,
    make: (t) => {
      const bytes = section(t, { is: 'item', root: 'open', content: string('ab') });
      const at = bytes.lastIndexOf('a'.charCodeAt(0));
      bytes.set([0xc3, 0x28], at);
      return bytes;
    },
  },
  { title: 'nothing at all', harm: 'threw', make: () => new Uint8Array() },
  { title: 'a hundred kilobytes of noise', harm: 'threw', make: () => new Uint8Array(100_000).fill(0x81) },
];

/** An honest change of ann's own value. */
function ownPlace({ doc }: Target): AnyStruct[] {
  return [{ is: 'item', origin: idOf(doc, ['mine', 'ann.0', 'place']), content: any(7) }];
}

/** The same as a whole update; the gate takes it. */
export function honest(target: Target): Uint8Array {
  return section(target, ...ownPlace(target));
}
