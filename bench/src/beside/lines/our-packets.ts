import { attached, type Packet } from './socket-io-packets.ts';

/**
 * How our own protocol carries bytes, both ways (packages/sync/src/carried.ts): few as base64 text, many as a frame of
 * their own. The one place of the bench that knows.
 */
export const carried = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The payload of an event or of an answer, with its bytes put back. */
export function payloadOf({ json, pieces }: Packet): Record<string, unknown> {
  const all = JSON.parse(json) as [unknown, ...unknown[]];
  const payload = (typeof all[0] === 'string' ? all[1] : all[0]) as Record<string, unknown>;
  const { bytes } = payload;
  const [piece] = pieces;
  if (typeof bytes === 'string') return { ...payload, bytes: Buffer.from(bytes, 'base64') };
  return piece && JSON.stringify(bytes) === JSON.stringify(attached) ? { ...payload, bytes: piece } : payload;
}
