import { toldAs, type Told } from '@raakvlak/sync/server';

/** Something to say whose text is made once, however many hear it one by one. Its payload may not change any more. */
export class Prepared<T> {
  readonly payload: T;
  #told: { readonly event: string; readonly told: Told } | undefined;

  constructor(payload: T) {
    this.payload = payload;
  }

  as(event: string): Told {
    if (this.#told?.event !== event)
      this.#told = { event, told: toldAs(event, JSON.stringify(this.payload)) };
    return this.#told.told;
  }
}

/** What is said, as it goes over the line. */
export const toldOf = (event: string, payload: unknown): Told =>
  payload instanceof Prepared ? payload.as(event) : toldAs(event, JSON.stringify(payload));
