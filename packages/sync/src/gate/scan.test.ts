import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { encodeUpdate, hex } from '../testing/encode.ts';
import type { AnyContent } from '../testing/encode.ts';
import { LIMITS } from './limits.ts';
import { scan } from './scan.ts';

const item = (content: AnyContent) => ({ is: 'item', root: 'a', key: 'k', content }) as const;
const one = (content: AnyContent) => encodeUpdate([{ client: 5, clock: 0, structs: [item(content)] }]);

test('S10 P2 reads what Yjs wrote, whatever a document of maps, scalars and texts holds', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const map = doc.getMap('m');
  for (const value of [
    0,
    -0,
    -1,
    63,
    64,
    -64,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 40),
    0.5,
    1e300,
    0.1,
    '',
    'é🙂',
    true,
    false,
    null,
  ]) {
    map.set('k', value);
  }
  doc.getText('t').insert(0, 'abc');
  doc.getText('t').delete(1, 1);
  map.set('n', new Y.Map([['x', 1]]));
  map.delete('n');
  expect(updates.map((update) => typeof scan(update, LIMITS))).toEqual(updates.map(() => 'object'));
  expect(scan(Y.mergeUpdates(updates), LIMITS)).toMatchObject({
    section: { client: doc.clientID, clock: 0 },
  });
});

test('S10 P2 tells clocks, neighbours, parents, keys, contents and deletions as they are written', () => {
  const bytes = encodeUpdate(
    [
      {
        client: 4294967295,
        clock: 7,
        structs: [
          { is: 'gc', length: 3 },
          { is: 'item', origin: [1, 2], right: [3, 4], content: { is: 'string', text: 'é🙂' } },
          { is: 'item', parent: [9, 9], key: 'k', content: { is: 'any', of: [-0.5] } },
        ],
      },
    ],
    [[8, [0, 2], [5, 1]]],
  );
  expect(scan(bytes, LIMITS)).toEqual({
    section: {
      client: 4294967295,
      clock: 7,
      end: 14,
      structs: [
        {
          clock: 7,
          length: 3,
          content: { is: 'gc' },
          origin: null,
          rightOrigin: null,
          parent: null,
          key: null,
        },
        {
          clock: 10,
          length: 3,
          content: { is: 'text', text: 'é🙂' },
          origin: { client: 1, clock: 2 },
          rightOrigin: { client: 3, clock: 4 },
          parent: null,
          key: null,
        },
        {
          clock: 13,
          length: 1,
          content: { is: 'value', value: -0.5 },
          origin: null,
          rightOrigin: null,
          parent: { id: { client: 9, clock: 9 } },
          key: 'k',
        },
      ],
    },
    deletes: [
      {
        client: 8,
        ranges: [
          { clock: 0, length: 2 },
          { clock: 5, length: 1 },
        ],
      },
    ],
  });
});

test.each([
  ['an integer with padding', hex('0101850001' + '00010000')],
  ['an integer of six bytes', hex('01018080808080010000')],
  ['a client id beyond 32 bits', hex('0101ffffffffff7f000001' + '00')],
  ['a section without structs', hex('01000500' + '00')],
  ['an empty string struct', one({ is: 'string', text: '' })],
  ['deletions that overlap', encodeUpdate([], [[1, [0, 5], [3, 2]]])],
  ['deletions in falling order', encodeUpdate([], [[1, [5, 1], [0, 1]]])],
  ['a deletion of length 0', encodeUpdate([], [[1, [0, 0]]])],
  [
    'one client twice in the deletions',
    encodeUpdate(
      [],
      [
        [1, [0, 1]],
        [1, [4, 1]],
      ],
    ),
  ],
  ['a client without deletions in the deletions', encodeUpdate([], [[1]])],
  ['a truncated float', one({ is: 'any', of: [0.1] }).slice(0, -4)],
])('S10 P2 malformed: %s', (_title, bytes) => {
  expect(scan(bytes, LIMITS)).toBe('malformed');
});

test('S16 P2 counts before it believes: structs, span, ranges and sizes have a most', () => {
  const many = Array.from({ length: 201 }, () => ({ is: 'gc', length: 1 }) as const);
  expect(scan(encodeUpdate([{ client: 1, clock: 0, structs: many }]), LIMITS)).toBe('too-many');
  expect(scan(encodeUpdate([{ client: 1, clock: 0, structs: many.slice(1) }]), LIMITS)).toBeTypeOf('object');
  expect(scan(encodeUpdate([{ client: 1, clock: 0, structs: [{ is: 'gc', length: 20_001 }] }]), LIMITS)).toBe(
    'too-many',
  );
  const ranges = Array.from({ length: 2_001 }, (_, index) => [index * 2, 1] as const);
  expect(scan(encodeUpdate([], [[1, ...ranges]]), LIMITS)).toBe('too-many');
  expect(scan(one({ is: 'string', text: 'x'.repeat(9_000) }), LIMITS)).toBe('too-large');
  const longKey = { is: 'item', root: 'a', key: 'k'.repeat(200), content: { is: 'any', of: [1] } } as const;
  expect(scan(encodeUpdate([{ client: 1, clock: 0, structs: [longKey] }]), LIMITS)).toBe('too-large');
});
