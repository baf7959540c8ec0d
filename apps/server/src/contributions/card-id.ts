import { idsFrom, type Id } from '@raakvlak/domain';

/** A keyed hash of a text: 32 bytes, as HMAC-SHA256 gives. */
export type KeyedBytes = (text: string) => Uint8Array;

/**
 * The public id of a card: derived from its board and the name its writer's phone gave it, with the server's secret. It
 * tells nothing, not even whose it is (P5); a repeat of the command finds the same card, and a card that is not kept gets
 * the same id again after a restart, so that its place in the group's document still fits.
 */
export function cardId(keyed: KeyedBytes, board: Id, ref: Id): Id {
  let round = 0;
  return idsFrom((bytes) => {
    bytes.set(keyed(`${board} ${ref} ${round}`));
    round += 1;
    return bytes;
  })();
}
