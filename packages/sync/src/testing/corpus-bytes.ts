import * as Y from 'yjs';
import { encodeUpdate, hex } from './encode.ts';
import type { AnyStruct } from './encode.ts';
import { annsWords, any, bobs, honest, map, mine, ownPlace, section, string } from './hostile-target.ts';
import type { Hostile } from './hostile-target.ts';

/** Bytes that no phone would write: broken, endless, or about what the server cannot know. */
export const HOSTILE_BYTES: readonly Hostile[] = [
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
