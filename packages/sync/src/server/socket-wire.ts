import type { Server, Socket } from 'socket.io';
import { tell, toldAs } from './socket-tell.ts';
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
    backlog: () => backlogOf(socket),
    close: () => cutOff(socket),
  };
}

/** Sends to Socket.io's own rooms; what is text is framed once for all. */
export function socketBroadcast(io: Server): Broadcast {
  return (channel, event, payload) => {
    const { bytes } = payload as { bytes?: unknown };
    if (bytes instanceof Uint8Array) io.local.to(channel).emit(event, payload);
    else tell(io, [channel], toldAs(event, JSON.stringify(payload)));
  };
}

/** What engine.io knows of a connection and does not tell in its types. */
type Inside = {
  readonly writeBuffer?: readonly { readonly data?: { readonly length?: number } }[];
  readonly transport?: {
    /** The WebSocket; polling has none. */
    readonly socket?: { readonly bufferedAmount?: number; readonly terminate?: () => void };
  };
};

/** Bytes that wait for this connection: those not handed over yet, and those that its WebSocket could not get rid of. */
export function backlogOf(socket: Socket): number {
  const { writeBuffer, transport } = socket.conn as unknown as Inside;
  let sum = transport?.socket?.bufferedAmount ?? 0;
  for (const packet of writeBuffer ?? []) sum += packet.data?.length ?? 0;
  return sum;
}

/**
 * Ends a connection at once; its side comes back by itself. Closing it politely waits for whoever does not
 * read, with all that waits for them in memory.
 */
export function cutOff(socket: Socket): void {
  const { transport } = socket.conn as unknown as Inside;
  if (transport?.socket?.terminate) transport.socket.terminate();
  else socket.conn.close(true);
}
