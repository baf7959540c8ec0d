import type { Id, RefusalCode } from '@raakvlak/domain';
import { recounted } from '@raakvlak/domain/cards';
import type { DownEvents } from '@raakvlak/protocol/down';
import type { Give, GiveAnswer, Hello, Steer, SteerAnswer } from '@raakvlak/protocol/up';
import { protocolVersion } from '@raakvlak/protocol/version';
import { io, type Socket } from 'socket.io-client';

type PayloadOf<E extends keyof DownEvents> = Parameters<DownEvents[E]>[0];
/** A hello without its version; a test may bring another one. */
type Introduction = { [H in Hello as H['as']]: Omit<H, 'version'> }[Hello['as']];

/** A phone, a stage or a console: one socket, and everything it heard. */
export class Device implements Disposable {
  readonly socket: Socket;
  readonly heard: { readonly event: string; readonly payload: unknown }[] = [];
  /** Every message as it came over the wire, bytes in hexadecimal; not the one that opens the line with a random name. */
  readonly wire: string[] = [];
  refused: RefusalCode | undefined;
  /** The line broke, or there never was one. */
  down = false;
  readonly #looking = new Set<() => void>();

  constructor(
    base: string,
    hello: Introduction,
    { headers = {}, version = protocolVersion }: { headers?: Record<string, string>; version?: number } = {},
  ) {
    this.socket = io(base, {
      auth: { ...hello, version },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: headers,
    });
    this.socket.onAny((event: string, payload: unknown) => {
      this.heard.push({ event, payload });
      this.#look();
    });
    this.socket.on('connect', () => this.#look());
    this.socket.on('disconnect', () => {
      this.down = true;
      this.#look();
    });
    this.socket.on('connect_error', (error) => {
      this.refused = (error as { data?: { code: RefusalCode } }).data?.code;
      this.down = true;
      this.#look();
    });
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
        if (type !== 'message') return;
        if (typeof data !== 'string') this.wire.push(Buffer.from(data as ArrayBuffer).toString('hex'));
        else if (!data.startsWith('0')) this.wire.push(data, ...documentBytesIn(data));
      });
    });
  }

  /** What it heard last under this name; throws when it never did. */
  last<E extends keyof DownEvents>(event: E): PayloadOf<E> {
    const message = this.heard.findLast((one) => one.event === event);
    if (!message) throw new Error(`Never heard ${event}`);
    return message.payload as PayloadOf<E>;
  }

  /** How many people recognise each stone, as its screen knows it. */
  counts(): [Id, number][] {
    return this.heard.reduce<[Id, number][]>((known, { event, payload }) => {
      const { counts } = payload as PayloadOf<'recognised'>;
      if (event === 'recognised') return counts;
      return event === 'counted' ? [...recounted(known, counts)] : known;
    }, []);
  }

  all<E extends keyof DownEvents>(event: E): PayloadOf<E>[] {
    return this.heard.filter((one) => one.event === event).map(({ payload }) => payload as PayloadOf<E>);
  }

  /** Resolves as soon as `isSo`; looks again at every message. */
  until(isSo: (device: this) => boolean): Promise<this> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo(this)) return;
        this.#looking.delete(look);
        resolve(this);
      };
      this.#looking.add(look);
      look();
    });
  }

  hears<E extends keyof DownEvents>(event: E, isIt: (payload: PayloadOf<E>) => boolean = () => true) {
    return this.until(() => this.all(event).some(isIt));
  }

  /** In, with everything it gets on coming in; or refused. `since`: what it heard before does not count. */
  settled(since = 0): Promise<this> {
    const lastWord = { participant: 'mine', facilitator: 'people', stage: 'pulse' } as const;
    const { as } = this.socket.auth as Hello;
    return this.until(
      () =>
        this.down || this.heard.slice(since).some(({ event }) => event === lastWord[as] || event === 'out'),
    );
  }

  /** The line breaks without a word, as in a tunnel; or it broke already. */
  sleep(): Promise<this> {
    this.socket.io.engine.close();
    return this.gone();
  }

  /** Comes back as the same page: nothing is loaded again. */
  wake(): Promise<this> {
    this.down = false;
    const since = this.heard.length;
    this.socket.connect();
    return this.settled(since);
  }

  gone(): Promise<this> {
    return this.until(() => this.down);
  }

  give(give: Give): Promise<GiveAnswer> {
    return this.socket.emitWithAck('give', give) as Promise<GiveAnswer>;
  }

  steer(steer: Steer): Promise<SteerAnswer> {
    return this.socket.emitWithAck('steer', steer) as Promise<SteerAnswer>;
  }

  [Symbol.dispose](): void {
    this.socket.disconnect();
  }

  #look(): void {
    for (const look of [...this.#looking]) look();
  }
}

/** Document bytes cross as base64 text; whoever looks for words in them finds them in hex. */
const documentBytesIn = (text: string): string[] =>
  [...text.matchAll(/"bytes":"([^"]*)"/g)].map(([, bytes = '']) =>
    Buffer.from(bytes, 'base64').toString('hex'),
  );
