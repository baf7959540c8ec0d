import { applyIntent, readBoard, textOf, watchBoard } from '@raakvlak/board';
import type { Intent } from '@raakvlak/domain/cards';
import type { PhoneBoard } from '../src/meeting/PhoneBoard.svelte.ts';
import type { CameBack, TextAt, Together } from '../src/meeting/together.ts';
import * as Y from 'yjs';

/** A document of one page, without a server: everything the screens do really happens. */
export class LocalTogether implements Together {
  here = $state(true);
  pending = $state(0);
  readonly onDevice = true;
  changed = $state(0);
  cameBack: CameBack | undefined = $state.raw();
  #undo: Intent | undefined = $state.raw();
  readonly #doc = new Y.Doc();
  readonly #board: PhoneBoard;

  constructor(board: PhoneBoard, intents: readonly Intent[]) {
    this.#board = board;
    watchBoard(
      this.#doc,
      (arrangement) => {
        board.arrangement = arrangement;
        this.changed += 1;
      },
      reportError,
    );
    for (const intent of intents) this.do(intent);
    this.#undo = undefined;
    board.arrangement = readBoard(this.#doc);
  }

  get canUndo(): boolean {
    return this.#undo !== undefined;
  }

  do(intent: Intent): boolean {
    const done = applyIntent(this.#doc, intent, { cards: [...this.#board.cards.values()] });
    if (done.ok && done.value.undo) this.#undo = done.value.undo;
    return done.ok;
  }

  undo(): boolean {
    const undo = this.#undo;
    const done = undefined !== undo && this.do(undo);
    this.#undo = undefined;
    return done;
  }

  textOf(at: TextAt): string {
    return textOf(this.#doc, at);
  }

  wake(): void {
    this.changed += 1;
  }

  [Symbol.dispose](): void {
    this.#doc.destroy();
  }
}
