import { applyIntent, joinIntents, readBoard, textOf, watchBoard } from '@raakvlak/board';
import type { NewId } from '@raakvlak/domain';
import type { Intent } from '@raakvlak/domain/cards';
import { Provider, type ClientWire, type OutboxStore, type ProviderPorts } from '@raakvlak/sync/client';
import type { PhoneBoard } from './PhoneBoard.svelte.ts';
import type { CameBack, TextAt, Together } from './together.ts';

export type DocumentPorts = {
  readonly wire: ClientWire;
  readonly store: OutboxStore;
  readonly newId: NewId;
  readonly clock: ProviderPorts['clock'];
  readonly report: (problem: unknown) => void;
};

/**
 * A board's document on a phone. Yjs and its transport live behind this one file, which a phone fetches when it needs it.
 */
export class BoardDocument implements Together {
  here: boolean = $state(false);
  pending: number = $state(0);
  onDevice: boolean = $state(true);
  cameBack: CameBack | undefined = $state.raw();
  /** What undoes my own last act, as an intent like any other. */
  #undo: Intent | undefined = $state.raw();
  changed: number = $state(0);

  readonly #board: PhoneBoard;
  readonly #provider: Provider;
  readonly #newId: NewId;
  readonly #report: (problem: unknown) => void;
  readonly #stop: () => void;
  #unwatch: () => void = () => undefined;

  constructor(board: PhoneBoard, { wire, store, newId, clock, report }: DocumentPorts) {
    this.#board = board;
    this.#newId = newId;
    this.#report = report;
    this.#provider = new Provider({
      wire,
      room: board.id,
      clock,
      report,
      store,
      apply: (doc, { args }) => {
        const done = applyIntent(doc, args as Intent, {
          cards: [...board.cards.values()],
          origin: this.#provider.origin,
        });
        if (done.ok) this.#undo = isTyping(args as Intent) ? undefined : (done.value.undo ?? this.#undo);
        return done.ok;
      },
      join: (earlier, later) => joinIntents(earlier.args as Intent, later.args as Intent),
    });
    this.#stop = this.#provider.subscribe((event) => {
      if (event.is === 'doc') this.#bind();
      else if (event.is === 'status') this.#takeStatus();
      else if (event.is === 'refused')
        this.cameBack = { code: event.code, intent: event.command?.args as Intent | undefined };
    });
    this.#bind();
    this.#takeStatus();
  }

  get canUndo(): boolean {
    return this.#undo !== undefined;
  }

  do(intent: Intent): boolean {
    return this.#provider.perform({ id: this.#newId(), name: intent.kind, args: intent }) !== 'refused';
  }

  undo(): boolean {
    const undo = this.#undo;
    this.#undo = undefined;
    const done = undo !== undefined && this.do(undo);
    this.#undo = undefined;
    return done;
  }

  textOf(at: TextAt): string {
    return textOf(this.#provider.doc, at);
  }

  wake(): void {
    this.#provider.wake();
  }

  [Symbol.dispose](): void {
    this.#stop();
    this.#unwatch();
    this.#provider.dispose();
  }

  /** The document is another object after a refusal or a restart. */
  #bind(): void {
    this.#unwatch();
    const { doc } = this.#provider;
    const show = (arrangement: PhoneBoard['arrangement']): void => {
      this.#board.arrangement = arrangement;
      this.changed += 1;
    };
    this.#unwatch = watchBoard(doc, show, this.#report);
    show(readBoard(doc));
  }

  #takeStatus(): void {
    const { status } = this.#provider;
    this.pending = 'pending' in status ? status.pending : 0;
    this.onDevice = !('stored' in status) || status.stored;
    if (status.is === 'current' || status.is === 'sending') this.here = true;
  }
}

/** Typing is taken back by typing. */
const isTyping = ({ kind }: Intent): boolean => kind === 'title' || kind === 'agreementText';
