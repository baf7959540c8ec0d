import { coarseCount, type Id } from '@raakvlak/domain';
import type { DownEvents, Pulse } from '@raakvlak/protocol/down';
import { Ticker, type Tick } from '@raakvlak/sync/server';
import { throughOf } from '../../checks/results.ts';
import type { Clock } from '../../clock.ts';
import type { Edit } from '../../contributions/edit.ts';
import type { Say } from '../../realtime/caller.ts';
import type { Seat } from '../../seats/seat.ts';
import { audiences, consoles, everyone, roomsFor, type Audience } from './audience.ts';
import type { LiveBoard } from './live-board.ts';
import { boardOf, stepOf, type MeetingState } from './meeting-state.ts';
import { asideOf, peopleOf, pulseOf } from './messages.ts';

/** What an announcer looks at when it speaks. */
export type Scene = {
  readonly state: MeetingState;
  readonly seats: ReadonlyMap<Id, Seat>;
  readonly boards: ReadonlyMap<Id, LiveBoard>;
  readonly seatsHere: () => ReadonlySet<Id>;
  readonly stagesHere: () => number;
  readonly tellMeeting: () => void;
};

/**
 * How long other news waits for more of it (ms). What goes together goes in order of id, so that nobody can see in a message
 * who of their neighbours was first.
 */
const gatherFor = { people: 500, given: 1_500, pulseAgain: 2_000 } as const;

/**
 * The time between two messages about cards, and as wide as it becomes under load (ms). People watch the stage; their own
 * card their phone shows at once, and of what others give it hears together: most of the cost is in the many phones.
 */
const paces = {
  screens: { least: 40, most: 80 },
  phones: { least: 1_000, most: 1_500 },
  /** Phones on which people write: those show nothing of what others give. */
  unseen: { least: 5_000, most: 6_000 },
} as const satisfies Record<Audience | 'unseen', Tick>;

/** Tells the room what changed: gathered, in order of id, the same for every phone and the stage. */
export class Announcer implements Disposable {
  readonly #say: Say<DownEvents>;
  readonly #clock: Clock;
  readonly #scene: Scene;
  /** A counter of people who answered goes in steps; off only in a test (attack 8). */
  readonly #coarse: boolean;
  readonly #cards: Readonly<Record<keyof typeof paces, Ticker>>;
  #peopleTimer: (() => void) | undefined;
  #peopleDue: number | undefined;
  #pulseTimer: (() => void) | undefined;
  #answersTimer: (() => void) | undefined;
  #meetingTimer: (() => void) | undefined;
  #pulseChanged = false;
  #peopleChanged = false;
  #pulseTold = '';
  /** How many are in as phones were told it, and how often. */
  #seatsTold = { seats: -1, times: 0 };
  #disposed = false;

  constructor(scene: Scene, say: Say<DownEvents>, clock: Clock, coarse = true) {
    this.#scene = scene;
    this.#coarse = coarse;
    this.#say = say;
    this.#clock = clock;
    const ticker = (to: Audience, pace: Tick): Ticker => new Ticker(clock, pace, () => this.#tellCards(to));
    this.#cards = {
      screens: ticker('screens', paces.screens),
      phones: ticker('phones', paces.phones),
      unseen: ticker('phones', paces.unseen),
    };
  }

  /** Something was given, changed or taken away on a board. */
  edited(board: LiveBoard, edit: Edit): void {
    board.touch(edit);
    if (edit.put?.length || edit.gone?.length) this.#pulseChanged = true;
    if (!this.#disposed) {
      this.#cards.screens.ask();
      this.#cards[this.#isSeen(edit) ? 'phones' : 'unseen'].ask();
    }
    if (this.#pulseChanged) this.#peopleSoon(gatherFor.given);
  }

  /** Somebody came, went or changed. */
  peopleChanged(): void {
    this.#pulseChanged = true;
    this.#peopleChanged = true;
    this.#peopleSoon();
  }

  /** Somebody answered a check. Nothing is told of it unless a counter passed its next mark: not even that somebody did. */
  answered(): void {
    if (!this.#coarse) return this.peopleChanged();
    if (JSON.stringify(this.#pulse()) === this.#pulseTold || this.#disposed) return;
    this.#answersTimer ??= this.#clock.after(gatherFor.people, () => this.#tellAnswered());
  }

  /** Where the meeting is changed by something people say of themselves. */
  meetingChanged(): void {
    if (this.#disposed) return;
    this.#meetingTimer ??= this.#clock.after(gatherFor.people, () => {
      this.#meetingTimer = undefined;
      this.#scene.tellMeeting();
    });
  }

  /**
   * Phones show something else now, and hear at once what they did not show until now. After what was revealed, which is told
   * as a whole: what is left of it would say what was given last.
   */
  catchUp(): void {
    this.#cards.unseen.flush();
  }

  /** Tells now what waits. */
  flush(): void {
    this.#waitForNothing();
    for (const to of audiences) this.#tellCards(to);
    this.#tellPeople();
  }

  [Symbol.dispose](): void {
    this.#disposed = true;
    this.#waitForNothing();
    this.#peopleTimer?.();
    this.#pulseTimer?.();
    this.#answersTimer?.();
    this.#meetingTimer?.();
  }

  #waitForNothing(): void {
    for (const ticker of Object.values(this.#cards)) ticker.dispose();
  }

  /** What is taken back leaves every phone soon, whatever that shows. */
  #isSeen({ put = [], gone = [] }: Edit): boolean {
    const { state } = this.#scene;
    return stepOf(state, state.step)?.kind !== 'write' || gone.length > 0 || put.some(({ hidden }) => hidden);
  }

  #peopleSoon(within: number = gatherFor.people): void {
    if (this.#disposed || (this.#peopleDue !== undefined && this.#peopleDue <= within)) return;
    this.#peopleTimer?.();
    this.#peopleDue = within;
    this.#peopleTimer = this.#clock.after(within, () => this.#tellPeople());
  }

  #tellCards(to: Audience): void {
    const { state, boards } = this.#scene;
    const rooms = roomsFor[to](state.id);
    for (const board of boards.values()) {
      const shown = boardOf(state, board.id);
      const news = board.news[to];
      const change = news.cards(shown?.revealed ?? false);
      if (change) this.#say.in(rooms, 'change', change);
      const counted = shown?.recognising ? news.counts() : undefined;
      if (counted) this.#say.in(rooms, 'counted', counted);
      if (to === 'screens' && board.asideChanged())
        this.#say.in([consoles(state.id)], 'aside', asideOf(board));
    }
  }

  #tellPeople(): void {
    this.#peopleTimer?.();
    this.#peopleTimer = undefined;
    this.#peopleDue = undefined;
    const scene = this.#scene;
    if (this.#pulseChanged) this.#tellPulse();
    this.#pulseChanged = false;
    if (!this.#peopleChanged) return;
    this.#peopleChanged = false;
    const people = peopleOf(scene.seats.values(), scene.seatsHere(), scene.stagesHere());
    this.#say.in([consoles(scene.state.id)], 'people', people);
  }

  /** To phones lightly, for they are many: it may get lost on the way, so what was told last is told once more. */
  #tellPulse(again = true): void {
    const pulse = this.#pulse();
    const told = JSON.stringify(pulse);
    if (again && told === this.#pulseTold) return;
    this.#pulseTimer?.();
    this.#pulseTold = told;
    if (pulse.seats !== this.#seatsTold.seats) this.#seatsTold = { seats: pulse.seats, times: 0 };
    const { id } = this.#scene.state;
    // Phones show how many are in, and nothing else of it.
    if (this.#seatsTold.times++ >= 2) return this.#say.in(roomsFor.screens(id), 'pulse', pulse);
    if (again) this.#pulseTimer = this.#clock.after(gatherFor.pulseAgain, () => this.#tellPulse(false));
    this.#say.lightly(everyone(id), 'pulse', pulse);
  }

  #tellAnswered(): void {
    this.#answersTimer = undefined;
    if (JSON.stringify(this.#pulse()) !== this.#pulseTold) this.#tellPulse();
  }

  #pulse(): Pulse {
    return pulseIn(this.#scene, this.#coarse);
  }
}

export function pulseIn(
  { state, seats, boards }: Pick<Scene, 'state' | 'seats' | 'boards'>,
  coarse = true,
): Pulse {
  const given = state.boards.flatMap(({ id, revealed, check }) => {
    const board = boards.get(id);
    if (!board) return [];
    const through = check ? throughOf(check, board.asking) : 0;
    return [{ id, revealed, memory: board.memory, answered: coarse ? coarseCount(through) : through }];
  });
  return pulseOf(seats.values(), given);
}
