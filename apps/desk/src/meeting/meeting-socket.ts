import { refusalCodeSchema, type Id, type RefusalCode } from '@raakvlak/domain';
import type { DownEvents } from '@raakvlak/protocol/down';
import type { Hello, UpEvents } from '@raakvlak/protocol/up';
import { protocolVersion } from '@raakvlak/protocol/version';
import { io, type Socket } from 'socket.io-client';

export type MeetingSocket = Socket<DownEvents, UpEvents>;

/** A socket that has yet to knock: whoever takes it listens first and then calls `connect`. */
export function openSocket(hello: Hello): MeetingSocket {
  return io({
    autoConnect: false,
    auth: hello,
    transports: ['websocket', 'polling'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
}

export const facilitatorHello = (meeting: Id): Hello => ({
  as: 'facilitator',
  version: protocolVersion,
  meeting,
});

export const stageHello = (meeting: Id, secret: string): Hello => ({
  as: 'stage',
  version: protocolVersion,
  meeting,
  secret,
});

/** Why the server did not let this socket in, or undefined when the network is the reason. */
export function whyRefused(error: Error): RefusalCode | undefined {
  const told: unknown = 'data' in error ? error.data : undefined;
  const code = typeof told === 'object' && told !== null && 'code' in told ? told.code : undefined;
  const known = refusalCodeSchema.safeParse(code);
  return known.success ? known.data : undefined;
}
