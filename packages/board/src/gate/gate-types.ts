import type * as Y from 'yjs';

// The shapes that a gate of @raakvlak/sync reads. Written out here because a board knows no sync; a test holds them equal.
export type Scalar = null | boolean | number | string;
export type ValueSlot = { readonly is: 'value'; readonly accepts: (value: Scalar) => boolean };
export type TextSlot = { readonly is: 'text'; readonly longest: number };
export type MapSlot = {
  readonly is: 'map';
  readonly fields: ReadonlyMap<string, Slot>;
  readonly each: {
    readonly fits: (key: string) => boolean;
    readonly slot: Slot;
    readonly most: number;
  } | null;
};
export type Slot = ValueSlot | TextSlot | MapSlot;

export type NewType = { readonly made: 'map' | 'text' };
export type Path = readonly string[];

/** One thing that an update would do. */
export type Change =
  | { readonly action: 'put'; readonly path: Path; readonly value: Scalar | NewType; readonly over: boolean }
  | { readonly action: 'delete'; readonly path: Path }
  | { readonly action: 'write'; readonly path: Path; readonly text: string }
  | { readonly action: 'erase'; readonly path: Path; readonly length: number };

/** The document before the update, to be read only, and everything that the update does. */
export type Circumstances = { readonly doc: Y.Doc; readonly changes: readonly Change[] };

export type GateSchema<Actor> = {
  readonly roots: ReadonlyMap<string, MapSlot>;
  readonly allows: (actor: Actor, change: Change, circumstances: Circumstances) => boolean | 'locked';
};
