import type { Dialect } from './line.ts';
import { attached, PacketLine } from './socket-io-packets.ts';
import { nothingKnown } from './y-messages.ts';

/** y-socket.io: a namespace per document, an event per update. */
export const ySocketIo: Dialect = async (port, room, { update }) => {
  const line = await PacketLine.open(port, { namespace: `/yjs|${room}` }, ({ json, pieces: [bytes] }) => {
    if (update && bytes && json.startsWith('["sync-update"')) update(bytes);
  });
  await new Promise<void>((there) => {
    line.emit('sync-step-1', [attached], nothingKnown, ({ pieces: [bytes] }) => {
      if (bytes) update?.(bytes);
      there();
    });
  });
  if (!update) line.stopHearing();
  return {
    web: line.web,
    tally: line.web.tally,
    send: (bytes) => line.emit('sync-update', [attached], bytes),
    [Symbol.dispose]: () => line[Symbol.dispose](),
  };
};
