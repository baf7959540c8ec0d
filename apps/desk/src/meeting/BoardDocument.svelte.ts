import { applyIntent, joinIntents, readBoard, textOf, watchBoard, type TextAt } from '@raakvlak/board';
import type { NewId, RefusalCode } from '@raakvlak/domain';
import {
  emptyArrangement,
  intentSchema,
  type Arrangement,
  type Card,
  type Intent,
} from '@raakvlak/domain/cards';
import { Provider, type ClientWire, type Command, type Status } from '@raakvlak/sync/client';

export type DocumentPorts = {
  readonly wire: ClientWire;
  readonly clock: { now: () => number; after: (ms: number, run: () => void) => () => void };
  readonly newId: NewId;
  /** What a listener or an intent threw: a bug, to be said once. */
  readonly report: (error: unknown) => void;
  /** Something that was done here is out of the document again, or did not fit. */
  readonly refused: (code: RefusalCode, intent: Intent | undefined) => void;
};

/**
 * A board's document as runes: what it says, and what one may do with it. Several people work in it at once; what is done
 * here shows at once and is taken back when the server says no.
 */
export class BoardDocument implements Disposable {
  arrangement: Arrangement = $state.raw(emptyArrangement);
  status: Status = $state.raw({ is: 'connecting', pending: 0, stored: false });
  #undos: readonly Intent[] = $state.raw([]);
  readonly canUndo: boolean = $derived(this.#undos.length > 0);
  /** Raised with every change, so that a text read from the document is read again. */
  #edition = $state(0);

  readonly #ports: DocumentPorts;
  readonly #cards: () => readonly Card[];
  readonly #provider: Provider;
  #unwatch: () => void = () => undefined;

  constructor(room: string, cards: () => readonly Card[], ports: DocumentPorts) {
    this.#ports = ports;
    this.#cards = cards;
    this.#provider = new Provider({
      wire: ports.wire,
      room,
      clock: ports.clock,
      report: ports.report,
      apply: (doc, command) => this.#apply(doc, command),
      join: (earlier, later) => joinIntents(intentSchema.parse(earlier.args), intentSchema.parse(later.args)),
    });
    this.status = this.#provider.status;
    this.#bind();
    this.#provider.subscribe((event) => {
      if (event.is === 'doc') this.#bind();
      else if (event.is === 'status') this.status = event.status;
      else if (event.is === 'refused') this.#refused(event.command);
    });
  }

  /** Does something on the board, and keeps how to take it back. False when it does not fit. */
  do(intent: Intent): boolean {
    const undo = this.#perform(intent);
    if (undo === undefined) return false;
    if (undo) this.#remember(undo);
    return true;
  }

  /** Takes back the last thing done here, unless somebody else went on with it: then their work stays. */
  undo(): void {
    const last = this.#undos[this.#undos.length - 1];
    if (!last) return;
    this.#undos = this.#undos.slice(0, -1);
    this.#perform(last);
  }

  /** A text as it lies in the document, for a field that somebody types in. */
  textOf(at: TextAt): string {
    void this.#edition;
    return textOf(this.#provider.doc, at);
  }

  wake = (): void => this.#provider.wake();

  [Symbol.dispose](): void {
    this.#unwatch();
    this.#provider.dispose();
  }

  #bind(): void {
    this.#unwatch();
    const { doc } = this.#provider;
    const show = (arrangement: Arrangement): void => {
      this.arrangement = arrangement;
      this.#edition += 1;
    };
    this.#unwatch = watchBoard(doc, show, this.#ports.report);
    show(readBoard(doc));
  }

  /** How to take it back, null when it changed nothing or will be done later, undefined when it does not fit. */
  #perform(intent: Intent): Intent | null | undefined {
    this.#outcome = undefined;
    const done = this.#provider.perform({ id: this.#ports.newId(), name: intent.kind, args: intent });
    if (done === 'waiting') return null;
    const outcome = this.#outcome as ReturnType<typeof applyIntent> | undefined;
    if (done === 'done' && outcome?.ok) return outcome.value.undo;
    this.#ports.refused(outcome && !outcome.ok ? outcome.code : 'busy', intent);
    return undefined;
  }

  // The provider applies at once or not at all, so the last outcome is the one of this command.
  #outcome: ReturnType<typeof applyIntent> | undefined;

  #apply(doc: Parameters<typeof applyIntent>[0], command: Command): boolean {
    const intent = intentSchema.safeParse(command.args);
    if (!intent.success) return false;
    const { origin } = this.#provider;
    this.#outcome = applyIntent(doc, intent.data, { cards: this.#cards(), origin });
    return this.#outcome.ok;
  }

  /** Typing is one thing to take back, however many signs it had. */
  #remember(undo: Intent): void {
    const last = this.#undos[this.#undos.length - 1];
    const typing = undo.kind === 'title' || undo.kind === 'agreementText';
    const joined = last && typing ? joinIntents(undo, last) : undefined;
    this.#undos = joined ? [...this.#undos.slice(0, -1), joined] : [...this.#undos.slice(-49), undo];
  }

  #refused(command: Command | null): void {
    const intent = intentSchema.safeParse(command?.args);
    // Whatever the words of the wire were, for people it comes down to this.
    this.#ports.refused('not-now', intent.success ? intent.data : undefined);
  }
}
