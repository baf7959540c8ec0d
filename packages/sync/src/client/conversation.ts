import { carry } from '../carried.ts';
import type { Clock } from '../clock.ts';
import { EVENTS, kindOf } from '../events.ts';
import type { Ack, Frame, Hello, Refusal, Update, Welcome } from '../events.ts';
import { readAck, readFrame, readReset, readWelcome } from '../parse.ts';
import { next } from './status.ts';
import type { Happening, Phase } from './status.ts';
import type { ClientWire } from './wire.ts';

/** What taking something in led to: fine, ask for what is missing, or start again with a fresh document. */
export type Taken = 'taken' | 'gap' | 'useless';

/** The side of the conversation that knows the document. */
export type Listener = {
  /** What to say at hello. */
  readonly hello: () => Omit<Hello, 'room'>;
  readonly welcomed: (welcome: Welcome) => Taken;
  readonly framed: (frame: Frame) => Taken;
  /** The phase is another one. `live` may send. */
  readonly moved: (phase: Phase) => void;
};

/** Milliseconds: patience with an answer, silence that is suspect after waking up, rests after trouble. */
const PATIENCE = 8_000;
const SUSPECT = 10_000;
const REST = { first: 500, most: 10_000 };
const EARLY = 500;

/** Talks with the server about one room: says hello, keeps frames in order, mends gaps, rests after trouble. */
export class Conversation {
  readonly #wire: ClientWire;
  readonly #room: string;
  readonly #clock: Clock;
  readonly #chance: () => number;
  readonly #listener: Listener;
  readonly #heard: readonly (readonly [Parameters<ClientWire['on']>[0], (payload: unknown) => void])[];
  #phase: Phase = { is: 'offline', attempt: 0 };
  #early: Frame[] = [];
  #troubles = 0;
  #unanswered = 0;
  #lastHeard: number;
  #cancelTimer: () => void = () => undefined;

  constructor(wire: ClientWire, room: string, clock: Clock, chance: () => number, listener: Listener) {
    this.#wire = wire;
    this.#room = room;
    this.#clock = clock;
    this.#chance = chance;
    this.#listener = listener;
    this.#lastHeard = clock.now();
    this.#heard = [
      ['connect', () => this.#go({ is: 'connected' })],
      ['disconnect', () => this.#go({ is: 'disconnected' })],
      [EVENTS.frame, (payload: unknown) => this.#frame(payload)],
      [EVENTS.reset, (payload: unknown) => this.#reset(payload)],
    ];
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Begins to listen and, when connected, to talk. */
  start(): void {
    for (const [event, listener] of this.#heard) this.#wire.on(event, listener);
    if (this.#wire.connected) this.#go({ is: 'connected' });
  }

  /** Says hello again, at once or after a rest that grows with every trouble. */
  lost(rest: boolean): void {
    this.#go({ is: 'lost', rest });
  }

  /** Tells that things go well, so that the next rest is a short one. */
  fine(): void {
    this.#troubles = 0;
  }

  /** The phone woke up: what seems a connection may have been dead for an hour. */
  wake(): void {
    if (this.#phase.is === 'resting') this.#go({ is: 'rested' });
    else if (this.#clock.now() - this.#lastHeard > SUSPECT) this.lost(false);
  }

  /** Sends an update; `answered` is called at most once, and only while this phase lasts. */
  send(update: Omit<Update, 'room'>, answered: (answer: Ack | Refusal) => void): void {
    const phase = this.#phase;
    this.#unanswered += 1;
    this.#suspect();
    const message = { room: this.#room, ...update, bytes: carry(update.bytes) };
    this.#wire.emit(EVENTS.update, message, (payload: unknown) => {
      if (this.#phase !== phase) return;
      this.#lastHeard = this.#clock.now();
      this.#unanswered -= 1;
      this.#suspect();
      const answer = readAck(payload);
      if (answer === undefined) this.lost(true);
      else if (!answer.ok && kindOf(answer.code) === 'door')
        this.#go({ is: 'turned away', code: answer.code });
      else answered(answer);
    });
  }

  dispose(): void {
    for (const [event, listener] of this.#heard) this.#wire.off(event, listener);
    if (this.#wire.connected) this.#wire.emit(EVENTS.leave, { room: this.#room });
    this.#go({ is: 'ended' });
  }

  #go(happening: Happening): void {
    const before = this.#phase;
    this.#phase = next(before, happening);
    if (this.#phase === before) return;
    this.#cancelTimer();
    this.#unanswered = 0;
    if (this.#phase.is === 'greeting') this.#greet();
    if (this.#phase.is === 'resting') this.#timer(this.#rest(), () => this.#go({ is: 'rested' }));
    this.#listener.moved(this.#phase);
  }

  /** While an update is unanswered, a long silence means that the line is dead. */
  #suspect(): void {
    if (this.#unanswered === 0) this.#cancelTimer();
    else this.#timer(PATIENCE, () => this.lost(true));
  }

  #greet(): void {
    const phase = this.#phase;
    this.#early = [];
    this.#timer(PATIENCE, () => this.lost(true));
    const hello = this.#listener.hello();
    const message = { room: this.#room, ...hello, stateVector: carry(hello.stateVector) };
    this.#wire.emit(EVENTS.hello, message, (payload: unknown) => {
      if (this.#phase !== phase) return;
      this.#lastHeard = this.#clock.now();
      this.#welcome(readWelcome(payload));
    });
  }

  #welcome(answer: Welcome | Refusal | undefined): void {
    if (answer === undefined) return this.lost(true);
    if (!answer.ok) {
      return kindOf(answer.code) === 'door'
        ? this.#go({ is: 'turned away', code: answer.code })
        : this.lost(true);
    }
    const phase = this.#phase;
    const taken = this.#listener.welcomed(answer);
    if (this.#phase !== phase) return;
    if (taken !== 'taken') return this.lost(true);
    const early = this.#early;
    this.#early = [];
    this.#go({ is: 'welcomed' });
    const live = this.#phase;
    for (const frame of early) if (this.#phase === live) this.#take(frame);
  }

  #frame(payload: unknown): void {
    const frame = readFrame(payload);
    if (frame?.room !== this.#room) return;
    this.#lastHeard = this.#clock.now();
    if (this.#phase.is === 'live') this.#take(frame);
    else if (this.#phase.is === 'greeting' && this.#early.length < EARLY) this.#early.push(frame);
  }

  #take(frame: Frame): void {
    const taken = this.#listener.framed(frame);
    if (taken !== 'taken') this.lost(taken === 'useless');
  }

  #reset(payload: unknown): void {
    if (readReset(payload)?.room === this.#room) this.lost(false);
  }

  #rest(): number {
    this.#troubles += 1;
    const full = Math.min(REST.most, REST.first * 2 ** (this.#troubles - 1));
    return full * (0.5 + this.#chance() / 2);
  }

  #timer(ms: number, run: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(ms, run);
  }
}
