import { WebSocketLine } from '../web-socket.ts';

/** One Socket.io packet, read no further than its head: `kind` 2 and 5 are events, 3 and 6 answers, 0 a welcome, 4 a refusal. */
export type Packet = {
  readonly kind: number;
  readonly id: number | undefined;
  readonly json: string;
  readonly pieces: readonly Buffer[];
};

const kinds = { connect: 0, event: 2, answer: 3, refused: 4, binaryEvent: 5, binaryAnswer: 6 } as const;

type Answers = Map<number, (packet: Packet) => void>;
type Ear = { heard: ((packet: Packet) => void) | undefined };

/** The words of Socket.io 4 (engine.io 4) over a WebSocket, as little of them as a phone needs. */
export class PacketLine implements Disposable {
  readonly web: WebSocketLine;
  readonly #namespace: string;
  readonly #ear: Ear;
  #next = 0;
  readonly #answers: Answers;

  private constructor(web: WebSocketLine, namespace: string, answers: Answers, ear: Ear) {
    this.web = web;
    this.#namespace = namespace;
    this.#answers = answers;
    this.#ear = ear;
  }

  /** Knocks and waits to be let in. `heard` gets every event, until `stopHearing`: then events are only counted. */
  static async open(
    port: number,
    {
      path = '/socket.io/?EIO=4&transport=websocket',
      namespace = '',
      auth,
    }: { path?: string; namespace?: string; auth?: unknown },
    heard: ((packet: Packet) => void) | undefined,
  ): Promise<PacketLine> {
    const opened = Promise.withResolvers<void>();
    const welcome = Promise.withResolvers<void>();
    const answers: Answers = new Map();
    const ear = { heard };
    let half: { packet: Packet; missing: number; pieces: Buffer[] } | undefined;
    const whole = (packet: Packet): void => {
      if (packet.kind === kinds.connect) return welcome.resolve();
      if (packet.kind === kinds.refused) return welcome.reject(new Error(`refused: ${packet.json}`));
      if (packet.kind !== kinds.answer && packet.kind !== kinds.binaryAnswer) return ear.heard?.(packet);
      const answered = packet.id === undefined ? undefined : answers.get(packet.id);
      if (packet.id !== undefined) answers.delete(packet.id);
      answered?.(packet);
    };
    const web = await WebSocketLine.open(port, path, (isText, payload) => {
      if (!isText) {
        if (!half) return;
        half.pieces.push(payload);
        if (half.pieces.length < half.missing) return;
        const { packet, pieces } = half;
        half = undefined;
        return whole({ ...packet, pieces });
      }
      const type = payload[0];
      if (type === 0x32) return web.send('3');
      if (type === 0x30) return opened.resolve();
      if (type !== 0x34 || (!ear.heard && isEvent(payload[1]))) return;
      const { packet, attachments } = read(payload.toString('utf8', 1), namespace);
      if (attachments === 0) return whole(packet);
      half = { packet, missing: attachments, pieces: [] };
    });
    await opened.promise;
    web.send(`40${namespace && `${namespace},`}${auth === undefined ? '' : JSON.stringify(auth)}`);
    await welcome.promise;
    return new PacketLine(web, namespace, answers, ear);
  }

  stopHearing(): void {
    this.#ear.heard = undefined;
  }

  /** An event. Bytes, when it has some, travel behind it; their place in `args` is `attached`. */
  emit(
    event: string,
    args: readonly unknown[],
    bytes?: Uint8Array,
    answered?: (packet: Packet) => void,
  ): void {
    let id = '';
    if (answered) {
      id = String(this.#next);
      this.#answers.set(this.#next, answered);
      this.#next += 1;
    }
    const room = this.#namespace && `${this.#namespace},`;
    const kind = bytes ? '51-' : '2';
    this.web.send(`4${kind}${room}${id}${JSON.stringify([event, ...args])}`);
    if (bytes) this.web.send(bytes);
  }

  [Symbol.dispose](): void {
    this.web[Symbol.dispose]();
  }
}

/** Stands in an event for the bytes that come behind it. */
export const attached = { _placeholder: true, num: 0 };

const isEvent = (kind: number | undefined): boolean => kind === 0x32 || kind === 0x35;

function read(text: string, namespace: string): { packet: Packet; attachments: number } {
  const kind = text.charCodeAt(0) - 48;
  let at = 1;
  let attachments = 0;
  if (kind === kinds.binaryEvent || kind === kinds.binaryAnswer) {
    const dash = text.indexOf('-');
    attachments = Number(text.slice(1, dash));
    at = dash + 1;
  }
  if (namespace && text.startsWith(`${namespace},`, at)) at += namespace.length + 1;
  const from = at;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  const id = at > from ? Number(text.slice(from, at)) : undefined;
  return { packet: { kind, id, json: text.slice(at), pieces: [] }, attachments };
}
