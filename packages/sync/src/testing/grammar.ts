import * as Y from 'yjs';
import type { Target } from './hostile-target.ts';
import { encodeUpdate } from './encode.ts';
import type { AnyContent, AnyDeletes, AnyStruct, Id } from './encode.ts';
import type { Random } from './random.ts';

const ROOTS = ['mine', 'ours', 'open', 'rules', 'mine', 'ours', 'evil', '__proto__', ''];
const KEYS = [
  'ann.0',
  'ann.1',
  'ann.9',
  'bob.0',
  'bob.1',
  'cat.0',
  'all.1',
  'place',
  'words',
  'done',
  '__proto__',
  'ANN',
  '',
];

/** A well-formed update that means anything at all: forged ids, foreign places, every kind of content. */
export function randomUpdate(target: Target, random: Random): Uint8Array {
  const client = random.chance(0.9) ? target.client : random.pick(clientsOf(target));
  const state = Y.getState(target.doc.store, client);
  const clock = random.chance(0.9) ? state : random.below(state + 5);
  const structs: AnyStruct[] = [];
  let end = clock;
  for (let left = random.below(6); left > 0; left--) {
    const struct = randomStruct({ target, random, own: [client, end] });
    structs.push(struct);
    end += lengthOf(struct);
  }
  const sections = structs.length === 0 ? [] : [{ client, clock, structs }];
  return encodeUpdate(sections, random.chance(0.4) ? randomDeletes(target, random) : []);
}

type Scene = { readonly target: Target; readonly random: Random; readonly own: Id };

function randomStruct(scene: Scene): AnyStruct {
  const { random } = scene;
  if (random.chance(0.05)) return { is: random.pick(['gc', 'skip'] as const), length: random.below(4) };
  const content = randomContent(random);
  const beside = random.below(5);
  const key = random.chance(0.6) ? { key: random.pick(KEYS) } : {};
  if (beside === 0) return { is: 'item', root: random.pick(ROOTS), ...key, content };
  if (beside === 1) return { is: 'item', parent: randomId(scene), ...key, content };
  if (beside === 2) return { is: 'item', origin: randomId(scene), ...key, content };
  if (beside === 3) return { is: 'item', right: randomId(scene), ...key, content };
  return { is: 'item', origin: randomId(scene), right: randomId(scene), ...key, content };
}

function randomContent(random: Random): AnyContent {
  const scalar = random.pick<unknown>([
    'x',
    'somewhere',
    5,
    0.5,
    true,
    null,
    undefined,
    NaN,
    9n,
    { a: 1 },
    [1],
  ]);
  switch (random.below(14)) {
    case 0:
      return { is: 'deleted', length: random.below(3) };
    case 1:
      return { is: 'json', of: ['1'] };
    case 2:
      return { is: 'binary', bytes: new Uint8Array(random.below(3)) };
    case 3:
    case 4:
    case 5:
      return { is: 'string', text: random.pick(['a', 'HACKED', 'é🙂', '']) };
    case 6:
      return { is: 'embed', json: '1' };
    case 7:
      return { is: 'format', key: 'bold', json: 'true' };
    case 8:
      return { is: 'type', type: random.below(3) };
    case 9:
      return { is: 'doc', guid: 'g' };
    default:
      return { is: 'any', of: random.chance(0.9) ? [scalar] : [scalar, scalar] };
  }
}

/** Somewhere in what exists, in this update, or just beyond. */
function randomId({ target, random, own }: Scene): Id {
  if (random.chance(0.2)) return [own[0], Math.max(0, own[1] - 2 + random.below(4))];
  const client = random.pick(clientsOf(target));
  return [client, random.below(Y.getState(target.doc.store, client) + 1)];
}

function randomDeletes(target: Target, random: Random): AnyDeletes {
  const client = random.pick(clientsOf(target));
  const from = random.below(Y.getState(target.doc.store, client) + 1);
  return [[client, [from, random.below(random.chance(0.2) ? 200 : 4)]]];
}

function clientsOf(target: Target): number[] {
  return [...target.doc.store.clients.keys(), target.client];
}

function lengthOf(struct: AnyStruct): number {
  if (struct.is !== 'item') return struct.length;
  const { content } = struct;
  if (content.is === 'deleted') return content.length;
  if (content.is === 'string') return content.text.length;
  return content.is === 'any' || content.is === 'json' ? content.of.length : 1;
}
