import type { Server, Socket } from 'socket.io';
import type { Broadcast, Wire } from './wire.ts';

/** A Socket.io socket as the hub uses it. */
export function wireOf(socket: Socket): Wire {
  return {
    id: socket.id,
    on: (event, listen) => {
      socket.on(event, (...args: unknown[]) => {
        const ack = args.at(-1);
        const answer = typeof ack === 'function' ? (ack as (value: unknown) => void) : () => undefined;
        listen(args[0], answer);
      });
    },
    onClose: (listen) => void socket.on('disconnect', listen),
    join: (channel) => void socket.join(channel),
    leave: (channel) => void socket.leave(channel),
    backlog: () => waiting(socket),
    close: () => void socket.disconnect(true),
  };
}

/** Sends through Socket.io's own rooms: the packet is encoded once for all. */
export function socketBroadcast(io: Server): Broadcast {
  return (channel, event, payload) => void io.local.to(channel).emit(event, payload);
}

/** engine.io keeps what the socket could not take yet in `writeBuffer`; it is not in its types. */
function waiting(socket: Socket): number {
  const { writeBuffer } = socket.conn as unknown as {
    writeBuffer?: readonly { data?: { length?: number } }[];
  };
  let sum = 0;
  for (const packet of writeBuffer ?? []) sum += packet.data?.length ?? 0;
  return sum;
}
