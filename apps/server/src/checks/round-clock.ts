import type { Id } from '@raakvlak/domain';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { stepOf } from '../meetings/live/meeting-state.ts';
import { closeAnswers } from './steer-check.ts';

/** After so long a closing that could not be stored is tried again (ms). */
const again = 1_000;

/** Closes the answers of a check when the step of its result binds, also when the server was away at that moment. */
export class RoundClock implements Disposable {
  readonly #live: LiveMeeting;
  #cancel: () => void = () => undefined;

  constructor(live: LiveMeeting) {
    this.#live = live;
  }

  /** The step may be another one now. */
  watch(): void {
    this.#cancel();
    const { state, now } = this.#live;
    const step = stepOf(state, state.step);
    if (step?.kind !== 'result' || step.board === null) return;
    const { board } = step;
    if (now < state.bindsAt)
      this.#cancel = this.#live.ports.clock.after(state.bindsAt - now, () => this.watch());
    else this.#close(board).catch((error: unknown) => this.#live.ports.report(error, 'closing answers'));
  }

  [Symbol.dispose](): void {
    this.#cancel();
  }

  async #close(board: Id): Promise<void> {
    const outcome = await this.#live.turn(() => closeAnswers(this.#live, board));
    // Open texts were cut off from their writers: no old page of the file may still know them together.
    if (outcome.ok) await this.#live.ports.erased();
    else if (outcome.code === 'busy') this.#cancel = this.#live.ports.clock.after(again, () => this.watch());
  }
}
