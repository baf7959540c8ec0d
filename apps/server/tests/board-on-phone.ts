import { applyIntent, readBoard } from '@raakvlak/board';
import type { Id } from '@raakvlak/domain';
import { intentSchema, type Arrangement, type Card, type Intent } from '@raakvlak/domain/cards';
import { Provider, type Command, type RefusalCode, type Status } from '@raakvlak/sync/client';
import type { Device } from './device.ts';
import { anyId } from './gathering.ts';
import { realClock } from './real-clock.ts';

/** A board as it lies on one device, worked on by intents. */
export class SharedBoard implements Disposable {
  readonly provider: Provider;
  readonly refused: RefusalCode[] = [];
  readonly #looking = new Set<() => void>();

  constructor(
    device: Pick<Device, 'socket'>,
    board: Id,
    { cards = [], clientId }: { cards?: readonly Card[]; clientId?: () => number } = {},
  ) {
    this.provider = new Provider({
      wire: device.socket,
      room: board,
      apply: (doc, { args }: Command) =>
        applyIntent(doc, intentSchema.parse(args), { cards, origin: this.provider.origin }).ok,
      // A device only gives up on a server that does not answer.
      clock: realClock,
      report: (error) => {
        throw error;
      },
      ...(clientId ? { clientId } : {}),
    });
    this.provider.subscribe((event) => {
      if (event.is === 'refused') this.refused.push(event.code);
      if (event.is === 'doc') event.doc.on('update', () => this.#look());
      this.#look();
    });
    this.provider.doc.on('update', () => this.#look());
  }

  get arrangement(): Arrangement {
    return readBoard(this.provider.doc);
  }

  do(intent: Intent, id: Id = anyId()): void {
    this.provider.perform({ id, name: intent.kind, args: intent });
  }

  /** Everything it did is durable, and it has what the server has. */
  settled(): Promise<this> {
    return this.until(({ provider }) => provider.status.is === ('current' satisfies Status['is']));
  }

  until(isSo: (board: this) => boolean): Promise<this> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo(this)) return;
        this.#looking.delete(look);
        resolve(this);
      };
      this.#looking.add(look);
      look();
    });
  }

  [Symbol.dispose](): void {
    this.provider.dispose();
  }

  #look(): void {
    for (const look of [...this.#looking]) look();
  }
}
