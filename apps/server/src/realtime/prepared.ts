import { Encoder as PlainEncoder, PacketType, type Packet } from 'socket.io-parser';

/** Something to say whose text is made once, however many hear it one by one. Its payload may not change any more. */
export class Prepared<T> {
  readonly payload: T;
  #text: string | undefined;

  constructor(payload: T) {
    this.payload = payload;
  }

  get text(): string {
    this.#text ??= JSON.stringify(this.payload);
    return this.#text;
  }
}

/** Socket.io's own encoding, which takes the text of what is prepared as it is. */
export class Encoder extends PlainEncoder {
  override encode(packet: Packet): (string | Buffer)[] {
    const [event, payload] = Array.isArray(packet.data) ? (packet.data as unknown[]) : [];
    const isOwn = packet.type === PacketType.EVENT && packet.nsp === '/' && packet.id === undefined;
    if (!(payload instanceof Prepared) || !isOwn) return super.encode(packet) as (string | Buffer)[];
    return [`${PacketType.EVENT}[${JSON.stringify(event)},${payload.text}]`];
  }
}
