import * as Y from 'yjs';
import { encodeUpdate } from './encode.ts';
import type { Id } from './encode.ts';
import {
  annsWords,
  any,
  bobs,
  bobsPlace,
  bobsWords,
  idOf,
  map,
  mine,
  section,
  string,
} from './hostile-target.ts';
import type { Hostile, Target } from './hostile-target.ts';

/** Well-formed updates that touch what is not the sender's, or make what no schema has a place for. */
export const HOSTILE_CHANGES: readonly Hostile[] = [
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
    title: 'lays a letter between a new letter and itself',
    harm: 'unloadable',
    make: (t) =>
      section(
        t,
        { is: 'item', right: further(annsWords(t.doc), 5), content: string('HACKED') },
        { is: 'item', origin: [t.client, t.clock + 5], right: [t.client, t.clock + 5], content: string('a') },
      ),
  },
  {
    title: 'lays a letter to the right of a new one and to the left of what stands before it',
    // Alone it only lies elsewhere than said; what others write meanwhile then lies differently for everyone.
    harm: null,
    make: (t) =>
      section(
        t,
        { is: 'item', right: further(annsWords(t.doc), 7), content: string('HACKED') },
        {
          is: 'item',
          origin: [t.client, t.clock + 5],
          right: further(annsWords(t.doc), 2),
          content: string('a'),
        },
      ),
  },
];

const further = ([client, clock]: Id, by: number): Id => [client, clock + by];
