import { carry } from '../carried.ts';
import type { Clock } from '../clock.ts';
import { EVENTS } from '../events.ts';
import type { Ack, Hello, Refusal, Update, Welcome } from '../events.ts';
import { readHello, readLeave, readUpdate } from '../parse.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Report } from './report.ts';
import { isStateVector } from './state-vector.ts';
import type { Timing } from './timing.ts';
import { Tokens } from './tokens.ts';
import type { Enter, Visitor } from './visitor.ts';
import type { Wire } from './wire.ts';

/** What a door needs of its hub. */
export type Inside<Actor> = {
  readonly hello: (hello: Hello, wire: Wire, visitor: Visitor<Actor>) => Promise<Welcome | Refusal>;
  readonly update: (update: Update, wire: Wire, visitor: Visitor<Actor>) => Promise<Ack | Refusal>;
  readonly leave: (room: string, wire: Wire) => void;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly report: (report: Report) => void;
};

/** Hellos of one socket that may be unanswered, over all of its rooms. */
const MOST_HELLOS = 8;

/** One socket's way in: parses, counts and bounds what it sends, and knows which rooms it was let into. */
export class Door<Actor> {
  readonly #wire: Wire;
  readonly #enter: Enter<Actor>;
  readonly #inside: Inside<Actor>;
  readonly #visiting = new Map<string, Visitor<Actor>>();
  readonly #updates: Tokens;
  readonly #hellos: Tokens;
  readonly #patience: Tokens;
  #unanswered = 0;
  #greeting = 0;
  #greeted: Promise<unknown> = Promise.resolve();
  #turn: Promise<void> = Promise.resolve();
  #open = true;

  constructor(wire: Wire, enter: Enter<Actor>, inside: Inside<Actor>) {
    this.#wire = wire;
    this.#enter = enter;
    this.#inside = inside;
    this.#updates = new Tokens(inside.timing.updates, inside.clock.now());
    this.#hellos = new Tokens(inside.timing.hellos, inside.clock.now());
    this.#patience = new Tokens(inside.timing.flood, inside.clock.now());
    wire.on(
      EVENTS.hello,
      (payload, answer) => void this.#answered(answer, this.#hello(payload).then(packed)),
    );
    wire.on(EVENTS.update, (payload, answer) => void this.#answered(answer, this.#update(payload)));
    wire.on(EVENTS.leave, (payload) => {
      if (this.#bears()) this.leave(readLeave(payload)?.room ?? '');
    });
    wire.onClose(() => this.#closed());
  }

  /** Stops sending this room to the socket; a later hello is asked at the door again. */
  leave(room: string): void {
    if (this.#visiting.delete(room)) this.#inside.leave(room, this.#wire);
  }

  /** Leaves every room in which the visitor is one of those. */
  eject(room: string, isOne: (visitor: Visitor<Actor>) => boolean): void {
    const visitor = this.#visiting.get(room);
    if (visitor && isOne(visitor)) this.leave(room);
  }

  async #hello(payload: unknown): Promise<Welcome | Refusal> {
    if (this.#greeting >= MOST_HELLOS) return this.#slowDown();
    this.#greeting += 1;
    try {
      await this.#turnOf(this.#hellos);
      // One after the other, so that each sees how much of the answers before it was read.
      const answer = this.#greeted.then(() => this.#greet(payload));
      this.#greeted = answer.catch(() => undefined);
      return await answer;
    } finally {
      this.#greeting -= 1;
    }
  }

  async #greet(payload: unknown): Promise<Welcome | Refusal> {
    const hello = readHello(payload);
    if (hello === undefined || !isStateVector(hello.stateVector)) return no('malformed');
    const visitor = await this.#enter(hello.room);
    if (visitor === null) {
      this.leave(hello.room);
      return no('not-admitted');
    }
    if (!this.#open) return no('busy');
    // Every answer may be a whole board: whoever does not read those that were given gets no other.
    if (this.#wire.backlog() > this.#inside.timing.backlog) {
      this.#wire.close();
      return no('busy');
    }
    this.#visiting.set(hello.room, visitor);
    const answer = await this.#inside.hello(hello, this.#wire, visitor);
    // The socket may have closed while the room was loading.
    if (!this.#open) this.#inside.leave(hello.room, this.#wire);
    return answer;
  }

  async #update(payload: unknown): Promise<Ack | Refusal> {
    if (this.#unanswered >= this.#inside.timing.unanswered) return this.#slowDown();
    const update = readUpdate(payload);
    if (update === undefined) return this.#wasted('malformed');
    const visitor = this.#visiting.get(update.room);
    if (visitor === undefined) return this.#wasted('stale-epoch');
    this.#unanswered += 1;
    try {
      await this.#turnOf(this.#updates);
      return await this.#inside.update(update, this.#wire, visitor);
    } finally {
      this.#unanswered -= 1;
    }
  }

  /** Too fast is no reason to refuse: messages wait for their turn, in order, and the phone for its answers. */
  #turnOf(tokens: Tokens): Promise<void> {
    const { clock } = this.#inside;
    const wait = tokens.reserve(clock.now());
    const until = clock.now() + wait;
    const pause = (): Promise<void> =>
      new Promise((resolve) => void clock.after(until - clock.now(), resolve));
    this.#turn = this.#turn.then(() => (wait > 0 ? pause() : undefined));
    return this.#turn;
  }

  async #answered(answer: (value: unknown) => void, result: Promise<unknown>): Promise<void> {
    try {
      answer(await result);
    } catch (error) {
      this.#inside.report({ is: 'bug', where: 'door', error });
      answer(no('busy'));
    }
  }

  #slowDown(): Refusal {
    return this.#wasted('busy');
  }

  /** What is answered without any work is counted all the same. */
  #wasted(code: RefusalCode): Refusal {
    this.#bears();
    return no(code);
  }

  /** False, and the end of the connection, when there was too much that led to nothing. */
  #bears(): boolean {
    if (!this.#open) return false;
    if (this.#patience.take(this.#inside.clock.now())) return true;
    this.#inside.report({ is: 'flood', socket: this.#wire.id });
    this.#wire.close();
    return false;
  }

  #closed(): void {
    this.#open = false;
    for (const room of [...this.#visiting.keys()]) this.leave(room);
  }
}

function no(code: RefusalCode): Refusal {
  return { ok: false, code, upToClock: 0 };
}

function packed(answer: Welcome | Refusal): object {
  return answer.ok ? { ...answer, bytes: carry(answer.bytes) } : answer;
}
