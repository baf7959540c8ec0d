import type { ClientWire } from '../client/index.ts';
import type { Clock } from '../clock.ts';
import type { Broadcast, Wire } from '../server/index.ts';
import type { Random } from './random.ts';

/** How bad the line is. Times in milliseconds, the rest are probabilities per message. */
export type Weather = {
  readonly delay: readonly [least: number, most: number];
  readonly lose: number;
  readonly double: number;
  /** Lets a message overtake others. */
  readonly overtake: number;
};

export const CALM: Weather = { delay: [1, 1], lose: 0, double: 0, overtake: 0 };
export const STORM: Weather = { delay: [1, 120], lose: 0.05, double: 0.08, overtake: 0.1 };

type Listener = (payload: unknown) => void;
type Heard = (payload: unknown, answer: (value: unknown) => void) => void;

/** Sockets without a network: the same calls and payloads, under a clock and a weather of one's own. */
export class Network {
  weather: Weather = CALM;
  /** Nothing passes, and nobody is told: what is on its way is lost, and no line can be opened. */
  down = false;
  /** Every message the server sent, for tests that look at what left it. */
  readonly sent: { readonly event: string; readonly payload: unknown }[] = [];
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #channels = new Map<string, Set<Line>>();
  #accept: (wire: Wire) => void = () => undefined;
  #count = 0;

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Sends to a channel, as Socket.io would. */
  readonly broadcast: Broadcast = (channel, event, payload) => {
    this.sent.push({ event, payload });
    for (const line of this.#channels.get(channel) ?? []) line.hear(event, structuredClone(payload));
  };

  /** Who gets the sockets that connect from now on; without a server they stay unheard. */
  serve(accept: (wire: Wire) => void): void {
    this.#accept = accept;
  }

  /** A phone's socket, connected or not. */
  socket(connected = true): LinkedSocket {
    const socket = new LinkedSocket(this.#clock, this.#random, this);
    if (connected) socket.connect();
    return socket;
  }

  /** Called by a socket that connects. */
  open(socket: LinkedSocket, line: Line): void {
    this.#count += 1;
    const joined = new Set<string>();
    const leave = (channel: string): void => {
      joined.delete(channel);
      this.#channels.get(channel)?.delete(line);
    };
    line.onClose(() => [...joined].forEach(leave));
    this.#accept({
      id: `s${this.#count}`,
      on: (event, listen) => line.on(event, listen),
      onClose: (listen) => line.onClose(listen),
      join: (channel) => {
        joined.add(channel);
        const members = this.#channels.get(channel) ?? new Set<Line>();
        this.#channels.set(channel, members.add(line));
      },
      leave,
      backlog: () => socket.stuck,
      close: () => socket.disconnect(),
    });
  }
}

/** The server's end of one connection. */
type Line = {
  readonly on: (event: string, listen: Heard) => void;
  readonly onClose: (listen: () => void) => void;
  readonly hear: (event: string, payload: unknown) => void;
};

/** A phone's socket on a `Network`. */
export class LinkedSocket implements ClientWire {
  connected = false;
  /** Pretended bytes that this phone does not read. */
  stuck = 0;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #network: Network;
  readonly #listeners = new Map<string, Set<Listener>>();
  #up = new Map<string, Heard>();
  #closed: (() => void)[] = [];
  #connection = 0;
  #lastAt = { up: 0, down: 0 };

  constructor(clock: Clock, random: Random, network: Network) {
    this.#clock = clock;
    this.#random = random;
    this.#network = network;
  }

  on(event: string, listener: Listener): void {
    const known = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, known.add(listener));
  }

  off(event: string, listener: Listener): void {
    this.#listeners.get(event)?.delete(listener);
  }

  connect(): void {
    if (this.connected || this.#network.down) return;
    this.connected = true;
    this.#connection += 1;
    const connection = this.#connection;
    const up = new Map<string, Heard>();
    const closed: (() => void)[] = [];
    this.#up = up;
    this.#closed = closed;
    this.#network.open(this, {
      on: (event, listen) => up.set(event, listen),
      onClose: (listen) => closed.push(listen),
      hear: (event, payload) => this.#hear(connection, event, payload),
    });
    this.#call('connect');
  }

  /** Cuts the line. What the phone sent last may still arrive: the server notices `late` ms later. */
  disconnect(late = 0): void {
    if (!this.connected) return;
    this.connected = false;
    const closed = this.#closed;
    const up = this.#up;
    this.#clock.after(late, () => {
      up.clear();
      for (const listen of closed) listen();
    });
    this.#call('disconnect');
  }

  emit(event: string, payload: unknown, ack?: (value: unknown) => void): void {
    const up = this.#up;
    const copy = structuredClone(payload);
    const answer = ack ? this.#once(ack) : (): void => undefined;
    this.#carry('up', () => up.get(event)?.(copy, answer));
  }

  /** The server says something on this connection. */
  #hear(connection: number, event: string, payload: unknown): void {
    this.#carry('down', () => {
      if (this.connected && this.#connection === connection) this.#call(event, payload);
    });
  }

  /** An acknowledgement travels like any message, and reaches only the connection it was asked on. */
  #once(ack: (value: unknown) => void): (value: unknown) => void {
    const connection = this.#connection;
    let open = true;
    return (value) => {
      const copy = structuredClone(value);
      this.#carry('down', () => {
        if (!open || !this.connected || this.#connection !== connection) return;
        open = false;
        ack(copy);
      });
    };
  }

  #carry(way: 'up' | 'down', arrive: () => void): void {
    const deliver = (): void => {
      if (!this.#network.down) arrive();
    };
    const { delay, lose, double, overtake } = this.#network.weather;
    const times = this.#random.chance(lose) ? 0 : this.#random.chance(double) ? 2 : 1;
    for (let count = 0; count < times; count++) {
      const [least, most] = delay;
      const at = this.#clock.now() + least + this.#random.next() * (most - least);
      const inOrder = Math.max(at, this.#lastAt[way]);
      if (this.#random.chance(overtake)) this.#clock.after(at - this.#clock.now(), deliver);
      else {
        this.#lastAt[way] = inOrder;
        this.#clock.after(inOrder - this.#clock.now(), deliver);
      }
    }
  }

  #call(event: string, payload?: unknown): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(payload);
  }
}
