import type { Id } from '@raakvlak/domain';
import type { DownEvents, Pulse } from '@raakvlak/protocol/down';
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
  readonly #recognised = new Set<Id>();
  readonly #asides = new Set<Id>();
  #cardsTimer: (() => void) | undefined;
  #peopleTimer: (() => void) | undefined;
  #pulseTimer: (() => void) | undefined;
  #pulseChanged = false;
  #disposed = false;

  constructor(scene: Scene, say: Say<DownEvents>, clock: Clock) {
    this.#scene = scene;
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
    this.#say.lightly(everyone(this.#scene.state.id), 'pulse', pulseIn(this.#scene));
  }
}

export function pulseIn({ state, seats, boards }: Scene): Pulse {
  const given = state.boards.flatMap(({ id, revealed }) => {
    const board = boards.get(id);
    return board ? [{ id, revealed, memory: board.memory }] : [];
  });
  return pulseOf(seats.values(), given);
}
