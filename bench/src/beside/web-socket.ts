import { connect, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';

/** What a phone's line heard, in WebSocket frames and in bytes on the wire (heads included). */
export type Tally = { frames: number; bytes: number };

export type Heard = (isText: boolean, payload: Buffer) => void;

const nothing = Buffer.alloc(0);
const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/**
 * A WebSocket that costs the load next to nothing: it walks over the frames it gets and counts them. Three hundred of these fit
 * on one core beside the busiest server; three hundred real clients would not.
 */
export class WebSocketLine implements Disposable {
  readonly tally: Tally = { frames: 0, bytes: 0 };
  /** Ended by the other side, or by an error. */
  closed = false;
  readonly #socket: Socket;
  readonly #hear: Heard;
  #rest: Buffer = Buffer.alloc(0);
  #pieces: Buffer[] = [];
  #isText = false;

  private constructor(socket: Socket, hear: Heard) {
    this.#socket = socket;
    this.#hear = hear;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('close', () => (this.closed = true));
    socket.on('error', () => (this.closed = true));
  }

  /** Opens a line to `ws://127.0.0.1:port/path`. Rejects when the server does not want one. */
  static open(port: number, path: string, hear: Heard): Promise<WebSocketLine> {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    const head = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    return new Promise((resolve, reject) => {
      let got: Buffer = Buffer.alloc(0);
      const take = (chunk: Buffer): void => {
        got = Buffer.concat([got, chunk]);
        const end = got.indexOf('\r\n\r\n');
        if (end === -1) return;
        socket.off('data', take);
        if (!got.subarray(0, 12).toString().endsWith('101'))
          return reject(new Error(`no WebSocket: ${got.subarray(0, end).toString()}`));
        const line = new WebSocketLine(socket, hear);
        resolve(line);
        // What came along with the answer is heard once whoever opened this has it in hand.
        line.#rest = got.subarray(end + 4);
        line.tally.bytes += line.#rest.length;
        setImmediate(() => line.#take(nothing));
      };
      socket.on('data', take);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('closed before it was a WebSocket')));
    });
  }

  send(payload: string | Uint8Array): void {
    const isText = typeof payload === 'string';
    this.#write(isText ? opcodes.text : opcodes.binary, isText ? Buffer.from(payload) : payload);
  }

  /** A phone that does not read. */
  pause(): void {
    this.#socket.pause();
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.tally.bytes += chunk.length;
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    for (;;) {
      const frame = frameAt(this.#rest, at);
      if (frame === undefined) break;
      at = frame.end;
      this.#frame(frame.opcode, frame.isLast, this.#rest.subarray(frame.start, frame.end));
    }
    this.#rest = this.#rest.subarray(at);
  }

  #frame(opcode: number, isLast: boolean, payload: Buffer): void {
    if (opcode === opcodes.ping) return this.#write(opcodes.pong, payload);
    if (opcode === opcodes.close) return void this.#socket.end();
    if (opcode === opcodes.pong) return;
    this.tally.frames += 1;
    if (opcode !== 0) this.#isText = opcode === opcodes.text;
    if (isLast && this.#pieces.length === 0) return this.#hear(this.#isText, payload);
    this.#pieces.push(payload);
    if (isLast) this.#hear(this.#isText, Buffer.concat(this.#pieces.splice(0)));
  }

  /** A client has to mask; a mask of zeros is one, and leaves the bytes as they are. */
  #write(opcode: number, payload: Uint8Array): void {
    const { length } = payload;
    const head = Buffer.alloc(length < 126 ? 6 : length < 65_536 ? 8 : 14);
    head[0] = 0x80 | opcode;
    if (length < 126) head[1] = 0x80 | length;
    else if (length < 65_536) {
      head[1] = 0x80 | 126;
      head.writeUInt16BE(length, 2);
    } else {
      head[1] = 0x80 | 127;
      head.writeBigUInt64BE(BigInt(length), 2);
    }
    this.#socket.write(Buffer.concat([head, payload]));
  }
}

type Frame = {
  readonly opcode: number;
  readonly isLast: boolean;
  readonly start: number;
  readonly end: number;
};

function frameAt(buffer: Buffer, at: number): Frame | undefined {
  if (buffer.length < at + 2) return undefined;
  const [first = 0, second = 0] = buffer.subarray(at, at + 2);
  const short = second & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (buffer.length < at + head) return undefined;
  const length =
    head === 2 ? short : head === 4 ? buffer.readUInt16BE(at + 2) : Number(buffer.readBigUInt64BE(at + 2));
  const start = at + head;
  if (buffer.length < start + length) return undefined;
  return { opcode: first & 0x0f, isLast: (first & 0x80) !== 0, start, end: start + length };
}
