/** A Yjs client id and who wrote under it first. `owner` is the product's word for a person's place. */
export type Claim = { readonly client: number; readonly owner: string };

/** One canonical update of a room, or none of its bytes are; `seq` counts from 1 without gaps per room and epoch. */
export type LogEntry = {
  readonly room: string;
  readonly epoch: number;
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** New claims that become valid with this entry. */
  readonly claims: readonly Claim[];
  /** Ids of the commands that this entry does. */
  readonly commands: readonly string[];
};

/** One change on its way to the log. */
export type Edit = Pick<LogEntry, 'bytes' | 'claims' | 'commands'>;

/** What is durable of a room: the snapshot (null when there is none yet) and every update after it, in order. */
export type StoredRoom = {
  readonly epoch: number;
  /** The last position in the log, 0 when it is empty. */
  readonly seq: number;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  readonly claims: readonly Claim[];
};

/**
 * Where updates become durable. Every method resolves only when the disk has it, and throws when it
 * does not know for sure. `updateLogContract` in `testing/` tests an implementation.
 */
export type UpdateLog = {
  /** A room that nobody wrote in yet is epoch 1 with nothing in it. */
  readonly load: (room: string) => Promise<StoredRoom>;
  /** All of the batch in one durable transaction, over all of its rooms; a position that exists already throws. */
  readonly commit: (batch: readonly LogEntry[]) => Promise<void>;
  /** Which of these command ids are durable in this room, in any epoch. */
  readonly committed: (room: string, commands: readonly string[]) => Promise<readonly string[]>;
  /**
   * Replaces every update up to and including `upTo` by a snapshot, in one transaction. Claims and
   * command ids stay. Does nothing when the room is in another epoch by now.
   */
  readonly compact: (room: string, epoch: number, upTo: number, snapshot: Uint8Array) => Promise<void>;
  /**
   * Starts epoch `next` with this snapshot at position `seq`, in one transaction; updates and claims of
   * the old epoch go, command ids stay. Throws when the room is not in `epoch`.
   */
  readonly renew: (
    room: string,
    epoch: number,
    next: number,
    snapshot: Uint8Array,
    seq: number,
  ) => Promise<void>;
};
