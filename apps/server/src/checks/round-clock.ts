import type { Id, Outcome } from '@raakvlak/domain';
import { stepOf, type MeetingState } from '../meetings/live/meeting-state.ts';
import type { LivePorts } from '../meetings/live/live-ports.ts';

/** After so long a closing that could not be stored is tried again (ms). */
const again = 1_000;

/** The running meeting whose steps are watched. */
export type Watched = {
  readonly state: MeetingState;
  readonly ports: Pick<LivePorts, 'clock' | 'erased' | 'report'>;
  readonly now: number;
};

/** Closes the answers of a check when the step of its result binds, also when the server was away at that moment. */
export class RoundClock implements Disposable {
  readonly #live: Watched;
  readonly #close: (board: Id) => Promise<Outcome<void>>;
  #cancel: () => void = () => undefined;

  constructor(live: Watched, close: (board: Id) => Promise<Outcome<void>>) {
    this.#live = live;
    this.#close = close;
  }

  /** The step may be another one now. */
  watch(): void {
    this.#cancel();
    const { state, now, ports } = this.#live;
    const step = stepOf(state, state.step);
    if (step?.kind !== 'result' || step.board === null) return;
    if (now < state.bindsAt) this.#cancel = ports.clock.after(state.bindsAt - now, () => this.watch());
    else this.#bound(step.board).catch((error: unknown) => ports.report(error, 'closing answers'));
  }

  [Symbol.dispose](): void {
    this.#cancel();
  }

  async #bound(board: Id): Promise<void> {
    const { clock, erased } = this.#live.ports;
    const outcome = await this.#close(board);
    // Open texts were cut off from their writers: no old page of the file may still know them together.
    if (outcome.ok) await erased();
    else if (outcome.code === 'busy') this.#cancel = clock.after(again, () => this.watch());
  }
}
