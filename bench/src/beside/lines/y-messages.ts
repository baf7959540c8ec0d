import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** y-protocols/sync: 0 "this is how far I am", 1 "this is what you lacked", 2 an update. */
export const syncKinds = { stateVector: 0, missing: 1, update: 2 } as const;

/** A sync message behind its outer head. */
export function syncMessage(
  kind: number,
  bytes: Uint8Array,
  head: (to: encoding.Encoder) => void,
): Uint8Array {
  return encoding.encode((to) => {
    head(to);
    encoding.writeVarUint(to, kind);
    encoding.writeVarUint8Array(to, bytes);
  });
}

/** The bytes of a sync message of which the outer head was read. */
export function readSync(from: decoding.Decoder): { kind: number; bytes: Uint8Array } {
  const kind = decoding.readVarUint(from);
  return { kind, bytes: decoding.readVarUint8Array(from) };
}

/** The state vector of an empty document, and an update of nothing. */
export const nothingKnown = new Uint8Array([0]);
export const noUpdate = new Uint8Array([0, 0]);
