import { carry } from '../carried.ts';
import { EVENTS } from '../events.ts';
import type { Gate } from '../gate/index.ts';
import { AUDIENCES } from './audience.ts';
import type { Audience } from './audience.ts';
import { FanOut } from './fan-out.ts';
import { LiveDocument } from './live-document.ts';
import { Remembered } from './remembered.ts';
import { updatesOf, withoutHistory } from './snapshot.ts';
import { takeUpdates } from './take-update.ts';
import type { Waiting } from './take-update.ts';
import { Ticker } from './ticker.ts';
import type { Edit } from './update-log.ts';
import type { RoomPorts } from './visitor.ts';
import type { Wire } from './wire.ts';

/** `moving`: loading, unloading or renewing; everybody waits for the end of the chain. */
type Phase =
  | { readonly is: 'moving' }
  | { readonly is: 'live'; readonly live: LiveDocument }
  | { readonly is: 'failed'; readonly retryAt: number }
  | { readonly is: 'gone' };

const RETRY_LOAD = 1_000;
const COMPACT_AT_UNLOAD = 50;
/** How often it is looked who does not read: it takes a look at every viewer. */
const LOOK_FOR_STUCK = 250;

/**
 * One document and everyone who looks at it. Every change of phase goes through one promise chain, so
 * that there is never more than one document of a room, and nothing touches one that was put away.
 */
export class Room<Actor> {
  readonly name: string;
  readonly gate: Gate<Actor>;
  /** Commands that became durable while this room was in memory. */
  readonly remembered = new Remembered();
  readonly #ports: RoomPorts<Actor>;
  readonly #gone: () => void;
  readonly #fanOuts: Readonly<Record<Audience, FanOut>>;
  readonly #viewers = new Map<Wire, Audience>();
  readonly #doubtful = new Set<string>();
  readonly #turns: Ticker;
  #waiting: Waiting<Actor>[] = [];
  #phase: Phase = { is: 'moving' };
  #chain: Promise<void> = Promise.resolve();
  #inUse = 0;
  #compacting = false;
  /** Log rows from which on to try; further on after a failure, so that not every update tries again. */
  #compactAt: number;
  #renewing = false;
  #looksAgainAt = -Infinity;
  #cancelIdle: (() => void) | null = null;

  constructor(name: string, ports: RoomPorts<Actor>, gone: () => void) {
    this.name = name;
    this.#ports = ports;
    this.#gone = gone;
    this.gate = ports.gate(name);
    this.#compactAt = ports.timing.compactAfter;
    this.#fanOuts = { lookers: this.#fanOut('lookers'), writers: this.#fanOut('writers') };
    this.#turns = new Ticker(ports.clock, ports.timing.take, () => void this.#turn());
    this.#move(() => this.#load());
  }

  /** Who looks at this room now. */
  get viewers(): ReadonlyMap<Wire, Audience> {
    return this.#viewers;
  }

  /** Runs on the live document, in one go. `busy`: it could not be loaded; `gone`: ask the hub for a new room. */
  async use<T>(work: (live: LiveDocument) => T | Promise<T>): Promise<T | 'busy' | 'gone'> {
    for (;;) {
      const chain = this.#chain;
      if (this.#ports.takesTurns) await chain;
      if (chain !== this.#chain) continue;
      if (this.#phase.is === 'gone') return 'gone';
      if (this.#phase.is === 'live') {
        const { live } = this.#phase;
        this.#takeWaiting(live);
        // What was taken may have broken the document.
        if (this.#isLive(live)) return work(live);
        continue;
      }
      if (this.#phase.is === 'moving' || this.#phase.retryAt > this.#ports.clock.now()) return 'busy';
      this.#move(() => this.#load());
    }
  }

  /** Takes an update into the next turn. Whatever else is asked of the room meanwhile comes after it. */
  take(one: Waiting<Actor>): void {
    const release = this.hold();
    const answer: typeof one.answer = (value) => {
      one.answer(value);
      release();
    };
    this.#waiting.push({ ...one, answer });
    this.#turns.ask();
  }

  /** Keeps the room in memory until the result is called. */
  hold(): () => void {
    this.#inUse += 1;
    return () => {
      this.#inUse -= 1;
      this.#planUnload();
    };
  }

  join(wire: Wire, audience: Audience): void {
    this.#viewers.set(wire, audience);
    wire.join(channelOf(this.name, audience));
  }

  leave(wire: Wire): void {
    const audience = this.#viewers.get(wire);
    if (audience === undefined) return;
    this.#viewers.delete(wire);
    wire.leave(channelOf(this.name, audience));
    this.#planUnload();
  }

  /** Sends an applied change to the log; then `settled`, and only then everyone else hears of it. */
  commit(live: LiveDocument, edit: Edit, settled: (durable: boolean) => void): void {
    live.seq += 1;
    live.rows += 1;
    const { seq, epoch } = live;
    for (const claim of edit.claims) live.claim(claim);
    for (const command of edit.commands) live.doing.add(command);
    const release = this.hold();
    this.#ports.committer.add({ room: this.name, epoch, seq, ...edit }, (durable) => {
      if (durable) for (const command of edit.commands) this.#remember(command, live);
      else this.fail(live);
      settled(durable);
      if (durable) this.#afterCommit(live, seq, edit.bytes);
      release();
    });
  }

  /** This document is not to be trusted any more: it is thrown away and built again from what is durable. */
  fail(live: LiveDocument): void {
    if (this.#phase.is !== 'live' || this.#phase.live !== live) return;
    this.#phase = { is: 'moving' };
    // A commit that failed may have reached the disk; done twice must stay impossible.
    for (const command of live.doing) this.#doubtful.add(command);
    this.#move(async () => {
      live.dispose();
      this.#flush();
      await this.#load();
      this.#sayReset(live.epoch);
    });
  }

  /** Same content, new epoch, no history, one Yjs client id. Resolves true when that is durable. */
  renew(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#move(() => this.#renew().then(resolve, (error: unknown) => this.#bug(error, resolve)));
    });
  }

  /** Puts the room away after what is on its way to the log; whoever looks is told to say hello again. */
  close(tell: boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#move(async () => {
        if (this.#phase.is === 'live') this.#takeWaiting(this.#phase.live);
        await this.#ports.committer.settled();
        this.#flush();
        const epoch = this.#phase.is === 'live' ? this.#phase.live.epoch : 0;
        if (tell) this.#sayReset(epoch);
        this.#putAway();
        resolve();
      });
    });
  }

  #fanOut(audience: Audience): FanOut {
    const { clock, timing, broadcast } = this.#ports;
    const channel = channelOf(this.name, audience);
    return new FanOut(clock, timing.frames[audience], (frame) => {
      this.#dropStuck();
      broadcast(channel, EVENTS.frame, { room: this.name, ...frame, bytes: carry(frame.bytes) });
    });
  }

  /** Everyone is sent now what waits for its tick. */
  #flush(): void {
    for (const audience of AUDIENCES) this.#fanOuts[audience].flush();
  }

  async #turn(): Promise<void> {
    if ((await this.use(() => 'taken')) !== 'taken') this.#refuseWaiting();
  }

  #takeWaiting(live: LiveDocument): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    takeUpdates(waiting, this, live, this.#ports);
  }

  #refuseWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { answer } of waiting) answer({ ok: false, code: 'busy', upToClock: 0 });
  }

  #isLive(live: LiveDocument): boolean {
    return this.#phase.is === 'live' && this.#phase.live === live;
  }

  #move(step: () => Promise<void>): void {
    this.#chain = this.#chain.then(step).catch((error: unknown) => {
      this.#ports.report({ is: 'bug', where: 'room', error });
    });
  }

  #bug(error: unknown, resolve: (renewed: boolean) => void): void {
    this.#ports.report({ is: 'bug', where: 'renew', error });
    resolve(false);
  }

  async #load(): Promise<void> {
    if (this.#phase.is === 'gone') return;
    this.#phase = { is: 'moving' };
    try {
      const stored = await this.#ports.log.load(this.name);
      await this.#settleDoubts();
      this.#phase = { is: 'live', live: await LiveDocument.load(stored, this.gate, this.#ports.clientId) };
      this.#planUnload();
    } catch (error) {
      this.#ports.report({ is: 'load-failed', room: this.name, error });
      this.#phase = { is: 'failed', retryAt: this.#ports.clock.now() + RETRY_LOAD };
      this.#planUnload();
    }
  }

  async #settleDoubts(): Promise<void> {
    if (this.#doubtful.size === 0) return;
    const done = await this.#ports.log.committed(this.name, [...this.#doubtful]);
    for (const command of done) this.remembered.add(command);
    this.#doubtful.clear();
  }

  #remember(command: string, live: LiveDocument): void {
    live.doing.delete(command);
    this.remembered.add(command);
  }

  #afterCommit(live: LiveDocument, seq: number, bytes: Uint8Array): void {
    for (const audience of AUDIENCES) this.#fanOuts[audience].add(live.epoch, seq, bytes);
    this.#ports.changed(this.name);
    if (live.claimed > this.#ports.timing.renewAfter && !this.#renewing) {
      this.#renewing = true;
      void this.renew();
    } else if (live.rows >= this.#compactAt && !this.#compacting) {
      void this.#compact(live);
    }
  }

  /** Made of what the log holds, so that nobody here waits for it, and it takes the place of exactly that. */
  async #compact(live: LiveDocument): Promise<void> {
    const { compactAfter } = this.#ports.timing;
    const release = this.hold();
    this.#compacting = true;
    try {
      const stored = await this.#ports.log.load(this.name);
      if (stored.epoch !== live.epoch) return;
      const snapshot = await this.#ports.makeSnapshot(updatesOf(stored));
      await this.#ports.log.compact(this.name, stored.epoch, stored.seq, snapshot);
      live.rows -= stored.updates.length;
      this.#compactAt = compactAfter;
    } catch (error) {
      this.#compactAt = live.rows + compactAfter;
      this.#ports.report({ is: 'compact-failed', room: this.name, error });
    } finally {
      this.#compacting = false;
      release();
    }
  }

  async #renew(): Promise<boolean> {
    this.#renewing = false;
    if (this.#phase.is !== 'live') return false;
    const { live } = this.#phase;
    this.#takeWaiting(live);
    if (!(await this.#ports.committer.settled()) || !this.#isLive(live)) return false;
    const renewed = await this.#inNewEpoch(live);
    // Whatever happened, the log knows.
    live.dispose();
    await this.#load();
    this.#sayReset(live.epoch + 1);
    return renewed;
  }

  async #inNewEpoch(live: LiveDocument): Promise<boolean> {
    this.#flush();
    const snapshot = await this.#ports.makeSnapshot([withoutHistory(live.doc, this.gate)]);
    return this.#ports.log.renew(this.name, live.epoch, live.epoch + 1, snapshot, live.seq).then(
      () => true,
      (error: unknown) => {
        this.#ports.report({ is: 'commit-failed', error });
        return false;
      },
    );
  }

  #planUnload(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = null;
    if (!this.#idle) return;
    this.#cancelIdle = this.#ports.clock.after(this.#ports.timing.idle, () =>
      this.#move(() => this.#unload()),
    );
  }

  get #idle(): boolean {
    return this.#viewers.size === 0 && this.#inUse === 0 && this.#phase.is !== 'gone';
  }

  async #unload(): Promise<void> {
    if (!this.#idle) return;
    const live = this.#phase.is === 'live' ? this.#phase.live : null;
    if (live?.isMostlyPast) {
      // Nobody looks, so nobody has to begin again; the next meeting begins light.
      await this.#inNewEpoch(live);
      live.dispose();
      this.#phase = { is: 'moving' };
      if (!this.#idle) return this.#load();
    } else if (live && live.rows >= Math.min(COMPACT_AT_UNLOAD, this.#ports.timing.compactAfter)) {
      await this.#compact(live);
    }
    // Somebody may have come while the disk was busy.
    if (this.#idle) this.#putAway();
  }

  #putAway(): void {
    if (this.#phase.is === 'live') this.#phase.live.dispose();
    this.#phase = { is: 'gone' };
    this.#refuseWaiting();
    this.#turns.dispose();
    this.#cancelIdle?.();
    for (const audience of AUDIENCES) this.#fanOuts[audience].dispose();
    for (const [wire, audience] of this.#viewers) wire.leave(channelOf(this.name, audience));
    this.#gone();
  }

  #sayReset(epoch: number): void {
    for (const audience of AUDIENCES)
      this.#ports.broadcast(channelOf(this.name, audience), EVENTS.reset, { room: this.name, epoch });
  }

  /** A socket that does not read is cut off before it costs memory; it catches up when it is back. */
  #dropStuck(): void {
    const now = this.#ports.clock.now();
    if (now < this.#looksAgainAt) return;
    this.#looksAgainAt = now + LOOK_FOR_STUCK;
    for (const wire of this.#viewers.keys()) if (wire.backlog() > this.#ports.timing.backlog) wire.close();
  }
}

/** The socket channel of a room. */
function channelOf(room: string, audience: Audience): string {
  return `sync:${room}:${audience}`;
}
