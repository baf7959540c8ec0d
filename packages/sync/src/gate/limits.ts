/** The bounds of one update. Measured so that the worst accepted one holds the process up for under 25 ms. */
export type Limits = {
  /** Bytes of an update made by one command. */
  readonly bytes: number;
  /** Bytes of an update that carries several commands, after an offline time. */
  readonly drainBytes: number;
  readonly structs: number;
  /** Sum of the lengths of all structs: how far one update may move a clock. */
  readonly span: number;
  readonly deleteGroups: number;
  readonly deleteRanges: number;
  /** Structs of the store that the delete set may make the gate look at. */
  readonly deleteVisits: number;
  /** UTF-8 bytes of a map key or a root name. */
  readonly keyBytes: number;
  /** UTF-8 bytes of one string value or one piece of text. */
  readonly textBytes: number;
  /** Items between the two neighbours that a struct names. */
  readonly distance: number;
  /** The same, over all structs of an update together. */
  readonly distances: number;
  /** Comparisons for laying new structs among what others wrote meanwhile. */
  readonly rehearsal: number;
};

/** What a phone's update may be. */
export const LIMITS: Limits = {
  bytes: 16 * 1024,
  drainBytes: 64 * 1024,
  structs: 200,
  span: 20_000,
  deleteGroups: 2_000,
  deleteRanges: 2_000,
  deleteVisits: 6_000,
  keyBytes: 128,
  textBytes: 8 * 1024,
  distance: 2_000,
  distances: 20_000,
  rehearsal: 200_000,
};

/** For what the server's own document emits: deleting a full map touches more than a phone may name. */
export const OWN_LIMITS: Limits = {
  bytes: 16 * 1024 * 1024,
  drainBytes: 16 * 1024 * 1024,
  structs: 200_000,
  span: 10_000_000,
  deleteGroups: 100_000,
  deleteRanges: 1_000_000,
  deleteVisits: 1_000_000,
  keyBytes: 128,
  textBytes: 1024 * 1024,
  distance: 1_000_000,
  distances: 100_000_000,
  rehearsal: 100_000_000,
};
