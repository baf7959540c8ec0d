import type { Dialect } from './line.ts';
import { attached, PacketLine } from './socket-io-packets.ts';
import { apart } from './ws-relay.ts';

/** The relay on Socket.io, with its default parser: bytes travel in a frame of their own behind the event's. */
export const socketIoRelay: Dialect = async (port, room, { update }) => {
  const first = Promise.withResolvers<void>();
  const path = `/socket.io/?EIO=4&transport=websocket&room=${room}`;
  const line = await PacketLine.open(port, { path }, ({ pieces: [bytes] }) => {
    if (update && bytes) for (const one of apart(bytes)) update(one);
    first.resolve();
  });
  await first.promise;
  if (!update) line.stopHearing();
  return {
    web: line.web,
    tally: line.web.tally,
    send: (bytes) => line.emit('update', [attached], bytes),
    [Symbol.dispose]: () => line[Symbol.dispose](),
  };
};
