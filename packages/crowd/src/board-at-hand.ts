import { applyIntent, joinIntents, readBoard, textOf, type TextAt } from '@raakvlak/board';
import type { Id, NewId } from '@raakvlak/domain';
import {
  emptyArrangement,
  intentSchema,
  stonesOf,
  wallOf,
  type Arrangement,
  type Card,
  type Intent,
  type Stone,
} from '@raakvlak/domain/cards';
import { Provider } from '@raakvlak/sync/client';
import type { Socket } from 'socket.io-client';
import { realClock } from './real-clock.ts';
import type { WallMirror } from './wall-mirror.ts';

type Known = { readonly socket: Socket; readonly mirror: WallMirror };

const asIntent = (value: unknown): Intent | undefined => {
  const read = intentSchema.safeParse(value);
  return read.success ? read.data : undefined;
};

/** The document of one board as a simulated person holds it, next to the cards its mirror knows. Dispose it. */
export class BoardAtHand implements Disposable {
  readonly board: Id;
  readonly refused: string[] = [];
  readonly #mirror: WallMirror;
  readonly #newId: NewId;
  readonly #provider: Provider;

  constructor({ socket, mirror }: Known, board: Id, newId: NewId) {
    this.board = board;
    this.#mirror = mirror;
    this.#newId = newId;
    this.#provider = new Provider({
      wire: socket,
      room: board,
      apply: (doc, { args }) => {
        const intent = asIntent(args);
        return (
          intent !== undefined &&
          applyIntent(doc, intent, { cards: this.#cards(), origin: this.#provider.origin }).ok
        );
      },
      join: (earlier, later) => {
        const [first, second] = [asIntent(earlier.args), asIntent(later.args)];
        return first && second ? joinIntents(first, second) : undefined;
      },
      clock: realClock,
      report: (error) => {
        throw error;
      },
    });
    this.#provider.subscribe((event) => {
      if (event.is === 'refused') this.refused.push(event.code);
    });
  }

  /** Calls back with the document as it is, and with each that takes its place. */
  eachDocument(take: (doc: Provider['doc']) => void): void {
    take(this.#provider.doc);
    this.#provider.subscribe((event) => {
      if (event.is === 'doc') take(event.doc);
    });
  }

  #cards(): Card[] {
    return [...(this.#mirror.cards.get(this.board)?.values() ?? [])];
  }

  /** Does it in the own document at once; the server judges it after. */
  do(intent: Intent): void {
    this.#provider.perform({ id: this.#newId(), name: intent.kind, args: intent });
  }

  /** Types a text sign by sign at the end of what stands there. */
  async type(at: TextAt, text: string, perSign: () => Promise<void>): Promise<void> {
    for (const sign of text) {
      const base = textOf(this.#provider.doc, at);
      const mine = base + sign;
      this.do(
        'theme' in at
          ? { kind: 'title', theme: at.theme, base, mine }
          : { kind: 'agreementText', agreement: at.agreement, name: at.name, base, mine },
      );
      await perSign();
    }
  }

  get arrangement(): Arrangement {
    return this.#provider.status.is === 'connecting' ? emptyArrangement : readBoard(this.#provider.doc);
  }

  /** The wall as this person sees it. */
  get stones(): Stone[] {
    const view = this.#mirror.meeting?.boards.find(({ id }) => id === this.board);
    if (!view) return [];
    const recognised = view.recognising
      ? (this.#mirror.recognised.get(this.board) ?? new Map<Id, number>())
      : undefined;
    return stonesOf(wallOf(view.sheet, this.#cards(), this.arrangement, recognised));
  }

  /** Settles when everything done here is durable on the server. */
  async settled(): Promise<void> {
    while (this.#provider.status.is !== 'current') {
      if (this.#provider.status.is === 'refused')
        throw new Error(`the board was refused: ${this.#provider.status.code}`);
      await new Promise((soon) => setTimeout(soon, 10));
    }
  }

  [Symbol.dispose](): void {
    this.#provider.dispose();
  }
}
