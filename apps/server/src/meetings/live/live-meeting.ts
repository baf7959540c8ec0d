import { refuse, type Agreement, type Id, type Outcome } from '@raakvlak/domain';
import { RoundClock } from '../../checks/round-clock.ts';
import { Lane, type Turn } from '../../database/lane.ts';
import type { Seat } from '../../seats/seat.ts';
import { viewOf } from '../view.ts';
import { Announcer } from './announcer.ts';
import { everyone, type Guest } from './audience.ts';
import { Following } from './following.ts';
import type { LiveBoard } from './live-board.ts';
import type { LivePorts } from './live-ports.ts';
import type { Doors, MeetingState } from './meeting-state.ts';

/** How often "somebody was active" is written down (ms). */
const activeWrittenEvery = 60_000;

export type Loaded = {
  readonly state: MeetingState;
  readonly doors: Doors;
  readonly activeAt: number;
  readonly seats: readonly Seat[];
  readonly boards: readonly LiveBoard[];
  readonly agreements: readonly Agreement[];
  /** The answers of this board's check are closed, when they are due. */
  readonly closeAnswers: (live: LiveMeeting, board: Id) => Turn<Outcome<void>>;
};

/**
 * A meeting that runs: where it is, who is in, what its boards hold. Everything that changes it goes through `turn`, so
 * that it is durable before anyone hears of it. What people do is in the other files of this folder.
 */
export class LiveMeeting implements AsyncDisposable {
  readonly ports: LivePorts;
  readonly seats = new Map<Id, Seat>();
  readonly boards: ReadonlyMap<Id, LiveBoard>;
  readonly announcer: Announcer;
  readonly following: Following;
  readonly rounds: RoundClock;
  /** Who is connected now, by connection. */
  readonly guests = new Map<string, Guest>();
  readonly loadedAt: number;
  /** Seats that were in before this process knew the meeting. */
  readonly seatsBefore: ReadonlySet<Id>;
  state: MeetingState;
  doors: Doors;
  agreements: readonly Agreement[];
  activeAt: number;
  #activeWrittenAt: number;
  readonly #lane: Lane;

  constructor({ state, doors, activeAt, seats, boards, agreements, closeAnswers }: Loaded, ports: LivePorts) {
    this.ports = ports;
    this.state = state;
    this.doors = doors;
    this.agreements = agreements;
    this.activeAt = activeAt;
    this.#activeWrittenAt = activeAt;
    this.boards = new Map(boards.map((board) => [board.id, board]));
    for (const seat of seats) this.seats.set(seat.id, seat);
    this.seatsBefore = new Set(this.seats.keys());
    this.loadedAt = ports.clock.now();
    this.#lane = new Lane(ports.commit, (error) => ports.report(error, 'commit'), ports.tellFirst);
    this.announcer = new Announcer(this, ports.say, ports.clock, ports.guards.coarse);
    this.following = new Following(this);
    this.rounds = new RoundClock(this, (board) => this.turn(() => closeAnswers(this, board)));
  }

  get id(): Id {
    return this.state.id;
  }

  get now(): number {
    return this.ports.clock.now();
  }

  /** Judges in turn, stores, and only then answers; a refusal stores nothing. */
  async turn<T>(judge: () => Turn<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await this.#lane.run(judge);
    return outcome.ok ? outcome.value : outcome;
  }

  /** Somebody did something: it does not close by itself yet. */
  active(): void {
    this.activeAt = this.now;
    if (this.activeAt - this.#activeWrittenAt < activeWrittenEvery) return;
    this.#activeWrittenAt = this.activeAt;
    const at = this.activeAt;
    void this.#lane.run(() => ({
      write: (transaction) => this.ports.store.saveActive(transaction, this.id, at),
      done: () => undefined,
    }));
  }

  /** Seats with a phone that is connected now. */
  seatsHere(): ReadonlySet<Id> {
    return new Set([...this.guests.values()].flatMap((guest) => ('seat' in guest ? guest.seat : [])));
  }

  stagesHere(): number {
    return [...this.guests.values()].filter(({ role }) => role === 'stage').length;
  }

  /** Everyone sees where the meeting is now. */
  tellMeeting(): void {
    this.ports.say.in(everyone(this.id), 'meeting', viewOf(this.state, this.earlier(), this.now));
  }

  /** Reads the group's list again and tells it. */
  async readAgreements(): Promise<void> {
    const { organisation, group } = this.state;
    this.agreements = await this.ports.agreements.listOf(organisation, group.id);
    this.ports.say.in(everyone(this.id), 'agreements', [...this.agreements]);
  }

  earlier() {
    return new Map(
      [...this.boards.values()].flatMap(({ id, earlier }) => (earlier ? [[id, earlier] as const] : [])),
    );
  }

  /** Resolves when everything that was asked so far is stored and told. */
  idle(): Promise<void> {
    return this.#lane.idle();
  }

  /** What is not kept is nowhere after this. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.following[Symbol.dispose]();
    this.rounds[Symbol.dispose]();
    await this.#lane.idle();
    this.announcer[Symbol.dispose]();
    for (const board of this.boards.values()) board[Symbol.dispose]();
    this.seats.clear();
    this.guests.clear();
  }
}

/** A turn that changes nothing. */
export const no = <T>(code: Parameters<typeof refuse>[0]): Turn<Outcome<T>> => ({ done: () => refuse(code) });
