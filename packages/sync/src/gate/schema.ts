import type { Doc } from 'yjs';

/** The only values that a document may hold under a key. Numbers are finite. */
export type Scalar = null | boolean | number | string;

/** A key that holds one scalar, for which `accepts` must say yes. */
export type ValueSlot = { readonly is: 'value'; readonly accepts: (value: Scalar) => boolean };

/** A shared text of at most `longest` UTF-16 units. No formatting, no embeds. */
export type TextSlot = { readonly is: 'text'; readonly longest: number };

/** A map with fixed `fields`, or free keys described by `each`, or both (a field goes first). */
export type MapSlot = {
  readonly is: 'map';
  readonly fields: ReadonlyMap<string, Slot>;
  readonly each: {
    readonly fits: (key: string) => boolean;
    readonly slot: Slot;
    readonly most: number;
  } | null;
};

/** One place in the document and what may lie there. */
export type Slot = ValueSlot | TextSlot | MapSlot;

/** From a root's name down to a key, for example `['themes', 'k3', 'title']`. */
export type Path = readonly string[];

/**
 * One thing that an update would do, after all of its structs and deletions were resolved:
 * - `put`: a value or a new map or text comes under a key; `over` says that something live was there.
 * - `delete`: a live key disappears, with everything in it.
 * - `write`: text comes into the shared text at `path`.
 * - `erase`: `length` live UTF-16 units go out of it.
 */
export type Change =
  | { readonly action: 'put'; readonly path: Path; readonly value: Scalar | NewType; readonly over: boolean }
  | { readonly action: 'delete'; readonly path: Path }
  | { readonly action: 'write'; readonly path: Path; readonly text: string }
  | { readonly action: 'erase'; readonly path: Path; readonly length: number };

/** Stands for the value of a key that receives a new, empty map or text. */
export type NewType = { readonly made: 'map' | 'text' };

/** What `allows` may look at: the document before the update (read only) and all its changes. */
export type Circumstances = { readonly doc: Doc; readonly changes: readonly Change[] };

/** How a room's document may look, and who may change what. The product writes it; sync knows no board. */
export type Schema<Actor> = {
  readonly roots: ReadonlyMap<string, MapSlot | TextSlot>;
  /**
   * May this actor do this one change? An update is taken whole or not at all. `'locked'` is a no
   * that passes by itself. Must not change the document; an exception counts as no.
   */
  readonly allows: (actor: Actor, change: Change, circumstances: Circumstances) => boolean | 'locked';
};

/** A slot for one scalar. */
export function value(accepts: (value: Scalar) => boolean): ValueSlot {
  return { is: 'value', accepts };
}

/** A slot for a shared text of at most `longest` UTF-16 units. */
export function text(longest: number): TextSlot {
  return { is: 'text', longest };
}

/** A slot for a map that knows its keys. */
export function map(fields: Readonly<Record<string, Slot>>): MapSlot {
  return { is: 'map', fields: new Map(Object.entries(fields)), each: null };
}

/** A slot for a map with keys that fit a pattern; `most` counts every key ever used in an epoch. */
export function mapOf(pattern: RegExp | ((key: string) => boolean), slot: Slot, most: number): MapSlot {
  const fits = typeof pattern === 'function' ? pattern : (key: string) => pattern.test(key);
  return { is: 'map', fields: new Map(), each: { fits, slot, most } };
}

/** The roots of a document by name. */
export function roots(from: Readonly<Record<string, MapSlot | TextSlot>>): Schema<never>['roots'] {
  return new Map(Object.entries(from));
}

/** What may lie under this key; undefined when nothing may. */
export function slotUnder(container: MapSlot, key: string): Slot | undefined {
  return container.fields.get(key) ?? (container.each?.fits(key) === true ? container.each.slot : undefined);
}
