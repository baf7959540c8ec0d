import { coarseCount, type Id } from '@raakvlak/domain';
import type { DownEvents, Pulse } from '@raakvlak/protocol/down';
import { Ticker } from '@raakvlak/sync/server';
import { throughOf } from '../../checks/results.ts';
import type { Clock } from '../../clock.ts';
import type { Edit } from '../../contributions/edit.ts';
import type { Say } from '../../realtime/caller.ts';
import type { Seat } from '../../seats/seat.ts';
import { consoles, everyone } from './audience.ts';
import type { LiveBoard } from './live-board.ts';
import { boardOf, type MeetingState } from './meeting-state.ts';
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
 * How long news waits for other news (ms): for cards the time between two messages, and as wide as it becomes under load.
 * What goes together goes in order of id, so that nobody can see in a message who of their neighbours was first.
 */
const gatherFor = { cards: { least: 40, most: 80 }, people: 500, pulseAgain: 2_000 } as const;

/** Tells the room what changed: gathered, in order of id, the same for every phone and the stage. */
export class Announcer implements Disposable {
  readonly #say: Say<DownEvents>;
  readonly #clock: Clock;
  readonly #scene: Scene;
  /** A counter of people who answered goes in steps; off only in a test (attack 8). */
  readonly #coarse: boolean;
  readonly #cards: Ticker;
  #peopleTimer: (() => void) | undefined;
  #pulseTimer: (() => void) | undefined;
  #answersTimer: (() => void) | undefined;
  #meetingTimer: (() => void) | undefined;
  #pulseChanged = false;
  #peopleChanged = false;
  #pulseTold = '';
  #disposed = false;

  constructor(scene: Scene, say: Say<DownEvents>, clock: Clock, coarse = true) {
    this.#scene = scene;
    this.#coarse = coarse;
    this.#say = say;
    this.#clock = clock;
    this.#cards = new Ticker(clock, gatherFor.cards, () => this.#tellCards());
  }

  /** Something was given, changed or taken away on a board. */
  edited(board: LiveBoard, edit: Edit): void {
    board.touch(edit);
    if (edit.put?.length || edit.gone?.length) this.#pulseChanged = true;
    if (!this.#disposed) this.#cards.ask();
    if (this.#pulseChanged) this.#peopleSoon();
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

  /** Tells now what waits. */
  flush(): void {
    this.#cards.dispose();
    this.#tellCards();
    this.#tellPeople();
  }

  [Symbol.dispose](): void {
    this.#disposed = true;
    this.#cards.dispose();
    this.#peopleTimer?.();
    this.#pulseTimer?.();
    this.#answersTimer?.();
    this.#meetingTimer?.();
  }

  #peopleSoon(): void {
    if (this.#disposed) return;
    this.#peopleTimer ??= this.#clock.after(gatherFor.people, () => this.#tellPeople());
  }

  #tellCards(): void {
    const { state, boards } = this.#scene;
    for (const board of boards.values()) {
      const shown = boardOf(state, board.id);
      const change = board.news(shown?.revealed ?? false);
      if (change) this.#say.in(everyone(state.id), 'change', change);
      const counted = shown?.recognising ? board.counted() : undefined;
      if (counted) this.#say.in(everyone(state.id), 'counted', counted);
      if (board.asideChanged()) this.#say.in([consoles(state.id)], 'aside', asideOf(board.id, board.memory));
    }
  }

  #tellPeople(): void {
    this.#peopleTimer?.();
    this.#peopleTimer = undefined;
    const scene = this.#scene;
    if (this.#pulseChanged) this.#tellPulse();
    this.#pulseChanged = false;
    if (!this.#peopleChanged) return;
    this.#peopleChanged = false;
    const people = peopleOf(scene.seats.values(), scene.seatsHere(), scene.stagesHere());
    this.#say.in([consoles(scene.state.id)], 'people', people);
  }

  /** Lightly, so it may get lost on the way: what was told last is told once more. */
  #tellPulse(again = true): void {
    this.#pulseTimer?.();
    this.#pulseTimer = again
      ? this.#clock.after(gatherFor.pulseAgain, () => this.#tellPulse(false))
      : undefined;
    const pulse = this.#pulse();
    this.#pulseTold = JSON.stringify(pulse);
    this.#say.lightly(everyone(this.#scene.state.id), 'pulse', pulse);
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
