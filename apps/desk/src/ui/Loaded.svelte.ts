type Answer<T, Code extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: Code };

/** Something that comes from elsewhere: on its way, here, or refused. */
export class Loaded<T, Code extends string> {
  value: T | undefined = $state.raw();
  refusal: Code | undefined = $state();
  readonly #load: () => Promise<Answer<T, Code>>;

  constructor(load: () => Promise<Answer<T, Code>>) {
    this.#load = load;
    void this.again();
  }

  /** Loads it (again); what is shown stays until the new value is there. */
  async again(): Promise<void> {
    const answer = await this.#load();
    if (answer.ok) this.value = answer.value;
    this.refusal = answer.ok ? undefined : answer.code;
  }
}
