import type { Gate } from '../gate/index.ts';
import type { Clock } from '../clock.ts';
import type { Committer } from './committer.ts';
import type { Report } from './report.ts';
import type { MakeSnapshot } from './snapshot.ts';
import type { Timing } from './timing.ts';
import type { UpdateLog } from './update-log.ts';
import type { Broadcast } from './wire.ts';

/** Somebody in a room, as the product knows them. */
export type Visitor<Actor> = {
  /** Who claims Yjs client ids, for example a seat. null: only looks, and may never write. */
  readonly owner: string | null;
  /** Asked again for every update; null when they may not be here any more. */
  readonly actor: () => Actor | null;
};

/** The product's answer to "may this socket be in this room"; null is no. */
export type Enter<Actor> = (room: string) => Visitor<Actor> | null | Promise<Visitor<Actor> | null>;

/** What every room of a hub works with. */
export type RoomPorts<Actor> = {
  readonly log: UpdateLog;
  readonly gate: (room: string) => Gate<Actor>;
  readonly committer: Committer;
  readonly broadcast: Broadcast;
  readonly makeSnapshot: MakeSnapshot;
  readonly clock: Clock;
  readonly timing: Timing;
  /** Names this process; phones that met another one start again with a fresh document. */
  readonly run: string;
  /** A random Yjs client id. */
  readonly clientId: () => number;
  /** Whether those who come while a room loads, unloads or is renewed wait for that; only in a negative control they do not. */
  readonly takesTurns: boolean;
  readonly report: (report: Report) => void;
  readonly changed: (room: string) => void;
};
