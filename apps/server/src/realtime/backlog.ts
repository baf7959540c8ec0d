import type { Socket } from 'socket.io';

/** Bytes that wait for this connection. engine.io keeps them in `writeBuffer`, which is not in its types. */
export function backlogOf(socket: Socket): number {
  const { writeBuffer } = socket.conn as unknown as {
    writeBuffer?: readonly { data?: { length?: number } }[];
  };
  let bytes = 0;
  for (const packet of writeBuffer ?? []) bytes += packet.data?.length ?? 0;
  return bytes;
}
