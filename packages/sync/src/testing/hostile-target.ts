import * as Y from 'yjs';
import { encodeUpdate } from './encode.ts';
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

export const map = { is: 'type', type: 1 } as const;
export const any = (value: unknown): AnyContent => ({ is: 'any', of: [value] });
export const string = (text: string): AnyContent => ({ is: 'string', text });
export const mine = { root: 'mine' } as const;

export function section({ client, clock }: Target, ...structs: AnyStruct[]): Uint8Array {
  return encodeUpdate([{ client, clock, structs }]);
}

/** The item that holds a key, or the first character of a text. */
export function idOf(doc: Y.Doc, path: readonly [root: string, ...keys: string[]], start = false): Id {
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

export const bobs = (doc: Y.Doc): Id => idOf(doc, ['mine', 'bob.0']);
export const bobsPlace = (doc: Y.Doc): Id => idOf(doc, ['mine', 'bob.0', 'place']);
export const bobsWords = (doc: Y.Doc): Id => idOf(doc, ['mine', 'bob.0', 'words'], true);
export const annsWords = (doc: Y.Doc): Id => idOf(doc, ['mine', 'ann.0', 'words'], true);

/** An honest change of ann's own value. */
export function ownPlace({ doc }: Target): AnyStruct[] {
  return [{ is: 'item', origin: idOf(doc, ['mine', 'ann.0', 'place']), content: any(7) }];
}

/** The same as a whole update; the gate takes it. */
export function honest(target: Target): Uint8Array {
  return section(target, ...ownPlace(target));
}
