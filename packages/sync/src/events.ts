import type { RefusalCode } from './refusals.ts';

export { kindOf, REFUSAL_CODES, readRefusalCode } from './refusals.ts';
export type { RefusalCode, RefusalKind } from './refusals.ts';

/**
 * The document channel: every socket event that carries Y.Doc bytes, declared once.
 * Up, with an acknowledgement: `hello`, `update`. Up, without: `leave`. Down: `frame`, `reset`.
 * All bytes are Yjs update format V1; how they cross the wire is in `carried.ts`.
 */
export const EVENTS = {
  hello: 'sync:hello',
  update: 'sync:update',
  leave: 'sync:leave',
  frame: 'sync:frame',
  reset: 'sync:reset',
} as const;

/** A no, with the clock up to which the server knows the Yjs client concerned (0 when it has none). */
export type Refusal = { readonly ok: false; readonly code: RefusalCode; readonly upToClock: number };

/**
 * "I want to see this room." `epoch` and `run` are those of the last answer, or null the first time;
 * `stateVector` tells what the phone has, and `pending` which commands it holds unacknowledged.
 */
export type Hello = {
  readonly room: string;
  readonly epoch: number | null;
  readonly run: string | null;
  readonly stateVector: Uint8Array;
  readonly pending: readonly string[];
};

/**
 * The state of a room. `fresh` means that `bytes` is the whole document, to be loaded into a new one
 * under a new Yjs client id; otherwise it is what the phone lacked. `seq` is the log position that
 * `bytes` includes. `committed` are the pending commands that are durable already.
 */
export type Welcome = {
  readonly ok: true;
  readonly epoch: number;
  readonly run: string;
  readonly fresh: boolean;
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly committed: readonly string[];
};

/** One update of the phone's own document and the ids of the commands that made it. */
export type Update = {
  readonly room: string;
  readonly epoch: number;
  readonly bytes: Uint8Array;
  readonly commands: readonly string[];
};

/** The update is durable. `gone`: part of it landed in something that was deleted meanwhile. */
export type Ack = { readonly ok: true; readonly gone: boolean };

/** Everything that became durable in a room after log position `after`, up to and including `seq`. */
export type Frame = {
  readonly room: string;
  readonly epoch: number;
  readonly after: number;
  readonly seq: number;
  readonly bytes: Uint8Array;
};

/** "Say hello again": the room was rebuilt, restored or closed. */
export type Reset = { readonly room: string; readonly epoch: number };

/** "I no longer look at this room." */
export type Leave = { readonly room: string };

/** The up events as Socket.io's event map, for a server that types its sockets. */
export type UpEvents = {
  'sync:hello': (hello: Hello, answer: (answer: Welcome | Refusal) => void) => void;
  'sync:update': (update: Update, answer: (answer: Ack | Refusal) => void) => void;
  'sync:leave': (leave: Leave) => void;
};

/** The down events as Socket.io's event map. */
export type DownEvents = {
  'sync:frame': (frame: Frame) => void;
  'sync:reset': (reset: Reset) => void;
};
