import type { Audience } from './audience.ts';
import type { Tick } from './ticker.ts';

/** Every bound of the hub that is a matter of measure. Times in milliseconds. */
export type Timing = {
  /** How long a batch stays open for others to join one durable transaction. */
  readonly gather: number;
  /** Updates in one batch at most. */
  readonly batch: number;
  /** Updates that wait for the disk before the hub says busy. */
  readonly queue: number;
  /** The time between two turns in which what phones sent is judged and applied together; the first goes at once. */
  readonly take: Tick;
  /**
   * The time between two frames of one room to those who only look, a big screen, and to those who write, and
   * as wide as it becomes under load; the first goes at once. What one does oneself one sees without a frame.
   */
  readonly frames: Readonly<Record<Audience, Tick>>;
  /** How long a room without viewers stays in memory. */
  readonly idle: number;
  /** Updates of one socket that may be unanswered. */
  readonly unanswered: number;
  /** Updates per second of one socket in the long run, and at once; faster ones wait for their turn. */
  readonly updates: { readonly perSecond: number; readonly burst: number };
  /** Hellos per second of one socket, likewise. A phone says one for everything that is refused. */
  readonly hellos: { readonly perSecond: number; readonly burst: number };
  /** Messages refused because too many are unanswered: beyond this a socket is disconnected. */
  readonly flood: { readonly perSecond: number; readonly burst: number };
  /** Bytes that may wait for one socket before it is disconnected (it resyncs when it is back). */
  readonly backlog: number;
  /** Log rows since the last snapshot after which a room is compacted. */
  readonly compactAfter: number;
  /** Yjs client ids one owner may claim in an epoch. */
  readonly claimsPerOwner: number;
  /** Yjs client ids after which a room is renewed: every one makes each edit a little slower. */
  readonly renewAfter: number;
};

/** Measured on a machine with two slow cores; see the decisions on reliability. */
export const TIMING: Timing = {
  gather: 5,
  batch: 256,
  queue: 4096,
  take: { least: 40, most: 60 },
  frames: { lookers: { least: 20, most: 40 }, writers: { least: 200, most: 320 } },
  idle: 60_000,
  unanswered: 8,
  updates: { perSecond: 60, burst: 300 },
  hellos: { perSecond: 5, burst: 60 },
  flood: { perSecond: 5, burst: 300 },
  backlog: 1024 * 1024,
  compactAfter: 2_000,
  claimsPerOwner: 200,
  renewAfter: 2_000,
};
