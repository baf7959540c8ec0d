import type { Server, Socket } from 'socket.io';

/** A WebSocket text frame with a Socket.io event in it, and the same as engine.io's message. */
export type Told = { readonly message: string; readonly frame: readonly [Buffer] };

/** Makes an event's text and frame once, for whoever is to hear it; `json` is its payload. */
export function toldAs(event: string, json: string): Told {
  return whole(`2[${JSON.stringify(event)},${json}]`);
}

const whole = (message: string): Told => ({ message, frame: [textFrame(Buffer.from(`4${message}`))] });

type Answering = { ack?: (id: number) => (...answer: unknown[]) => void };

/**
 * From now on what is answered on this socket goes the same short way as what it is told. An answer that has bytes among its
 * values goes Socket.io's own way.
 */
export function answerDirectly(socket: Socket): void {
  const inside = socket as unknown as Answering;
  const usual = inside.ack?.bind(socket);
  if (!usual) return;
  inside.ack = (id) => {
    let open = true;
    return (...answer) => {
      if (!open) return;
      open = false;
      if (answer.some(hasBytes)) usual(id)(...answer);
      else tellOne(socket, whole(`3${id}${JSON.stringify(answer)}`));
    };
  };
}

const hasBytes = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  Object.values(answer).some((value) => ArrayBuffer.isView(value));

/**
 * Says something to everyone in these channels of this process, each once.
 *
 * @param lightly whoever cannot take it now goes without
 */
export function tell(io: Server, channels: readonly string[], told: Told, lightly = false): void {
  const { adapter, sockets } = io.sockets;
  const [only, ...others] = channels.flatMap((channel) => adapter.rooms.get(channel) ?? []);
  const members = others.length === 0 ? only : new Set([only ?? [], ...others].flatMap((ids) => [...ids]));
  for (const id of members ?? []) {
    const socket = sockets.get(id);
    if (socket) tellOne(socket, told, lightly);
  }
}

/** Says something to one socket, in order with whatever else it is told. */
export function tellOne(socket: Socket, { message, frame }: Told, lightly = false): void {
  const conn = socket.conn as unknown as Line;
  if (isFree(conn)) conn.transport.socket?._sender?.sendFrame?.(frame);
  else if (!lightly) conn.write(message);
}

/**
 * What engine.io and ws know of a connection and do not tell in their types. engine.io writes frames that
 * were made before in this same way, but only after steps per socket that cost as much again.
 */
type Line = {
  readonly readyState: string;
  readonly upgrading: boolean;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly writable: boolean;
    readonly socket?: {
      readonly readyState: number;
      readonly bufferedAmount: number;
      readonly _sender?: { readonly sendFrame?: (list: readonly Buffer[]) => void };
    };
  };
  readonly write: (message: string) => void;
};

const OPEN = 1;

/** Nothing is before it, nothing is in the way, and the other side reads. */
function isFree({ readyState, upgrading, writeBuffer, transport }: Line): boolean {
  const { name, writable, socket } = transport;
  if (name !== 'websocket' || !writable || upgrading || writeBuffer.length > 0 || readyState !== 'open')
    return false;
  return (
    socket?.readyState === OPEN &&
    socket.bufferedAmount === 0 &&
    typeof socket._sender?.sendFrame === 'function'
  );
}

/** A whole, unmasked text message; RFC 6455, section 5.2. */
function textFrame(text: Buffer): Buffer {
  const short = text.length < 126 ? text.length : text.length < 65_536 ? 126 : 127;
  const head = Buffer.alloc(short < 126 ? 2 : short === 126 ? 4 : 10);
  head[0] = 0x81;
  head[1] = short;
  if (short === 126) head.writeUInt16BE(text.length, 2);
  if (short === 127) head.writeBigUInt64BE(BigInt(text.length), 2);
  return Buffer.concat([head, text]);
}
