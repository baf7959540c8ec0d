import { coarseCount, type Id } from '@raakvlak/domain';
import type { DownEvents, Pulse } from '@raakvlak/protocol/down';
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
  readonly here: (seat: Id) => boolean;
  readonly stagesHere: () => number;
  readonly tellMeeting: () => void;
};

/**
 * How long news waits for other news (ms). Short enough to feel live, long enough that nobody can see in the order of
 * messages who of their neighbours tapped first.
 */
const gatherFor = { cards: 150, people: 500, pulseAgain: 2_000 } as const;

/** Tells the room what changed: gathered, in order of id, the same for every phone and the stage. */
export class Announcer implements Disposable {
  readonly #say: Say<DownEvents>;
  readonly #clock: Clock;
  readonly #scene: Scene;
  /** A counter of people who answered goes in steps; off only in a test (attack 8). */
  readonly #coarse: boolean;
  readonly #recognised = new Set<Id>();
  readonly #asides = new Set<Id>();
  #cardsTimer: (() => void) | undefined;
  #peopleTimer: (() => void) | undefined;
  #pulseTimer: (() => void) | undefined;
  #answersTimer: (() => void) | undefined;
  #meetingTimer: (() => void) | undefined;
  #pulseChanged = false;
  #pulseTold = '';
  #disposed = false;

  constructor(scene: Scene, say: Say<DownEvents>, clock: Clock, coarse = true) {
    this.#scene = scene;
    this.#coarse = coarse;
    this.#say = say;
    this.#clock = clock;
  }

  /** Something was given, changed or taken away on a board. */
  edited(board: LiveBoard, edit: Edit): void {
    board.touch(edit);
    if (edit.put?.length || edit.gone?.length) {
      this.#asides.add(board.id);
      this.#pulseChanged = true;
    }
    if (edit.tap?.length || edit.untap?.length) this.#recognised.add(board.id);
    this.#cardsSoon();
    this.#peopleSoon();
  }

  /** Somebody came, went or changed. */
  peopleChanged(): void {
    this.#pulseChanged = true;
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
    this.#tellCards();
    this.#tellPeople();
  }

  [Symbol.dispose](): void {
    this.#disposed = true;
    this.#cardsTimer?.();
    this.#peopleTimer?.();
    this.#pulseTimer?.();
    this.#answersTimer?.();
    this.#meetingTimer?.();
  }

  #cardsSoon(): void {
    if (this.#disposed) return;
    this.#cardsTimer ??= this.#clock.after(gatherFor.cards, () => this.#tellCards());
  }

  #peopleSoon(): void {
    if (this.#disposed) return;
    this.#peopleTimer ??= this.#clock.after(gatherFor.people, () => this.#tellPeople());
  }

  #tellCards(): void {
    this.#cardsTimer?.();
    this.#cardsTimer = undefined;
    const { state, boards } = this.#scene;
    for (const board of boards.values()) {
      const shown = boardOf(state, board.id);
      const change = board.news(shown?.revealed ?? false);
      if (change) this.#say.in(everyone(state.id), 'change', change);
      if (this.#recognised.has(board.id) && shown?.recognising)
        this.#say.in(everyone(state.id), 'recognised', { board: board.id, counts: board.memory.counts() });
      if (this.#asides.has(board.id))
        this.#say.in([consoles(state.id)], 'aside', asideOf(board.id, board.memory));
    }
    this.#recognised.clear();
    this.#asides.clear();
  }

  #tellPeople(): void {
    this.#peopleTimer?.();
    this.#peopleTimer = undefined;
    const scene = this.#scene;
    if (this.#pulseChanged) this.#tellPulse();
    this.#pulseChanged = false;
    const people = peopleOf(scene.seats.values(), (seat) => scene.here(seat), scene.stagesHere());
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
