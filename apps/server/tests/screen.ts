import type { Id } from '@raakvlak/domain';
import type { Card, Arrangement } from '@raakvlak/domain/cards';
import type { CardsChange, CardsMessage } from '@raakvlak/protocol/down';
import { SharedBoard } from './board-on-phone.ts';
import type { Device } from './device.ts';

/** A phone or a stage as somebody looks at it: the wall, what the group made of it, and where the meeting is. */
export class Screen implements Disposable {
  readonly device: Device;
  readonly board: SharedBoard;

  private constructor(device: Device, board: SharedBoard) {
    this.device = device;
    this.board = board;
  }

  static async open(device: Device, board: Id): Promise<Screen> {
    return new Screen(device, await new SharedBoard(device, board).settled());
  }

  /** The wall, from nothing but the messages that came. */
  get wall(): Card[] {
    const cards = new Map<Id, Card>();
    for (const { event, payload } of this.device.heard) {
      if (event === 'cards') cards.clear();
      const { gone = [], set = [], cards: all = set } = payload as Partial<CardsChange & CardsMessage>;
      if (event !== 'cards' && event !== 'change') continue;
      for (const id of gone) cards.delete(id);
      for (const card of all) cards.set(card.id, card);
    }
    return [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  get shows(): { wall: Card[]; arrangement: Arrangement; meeting: unknown; agreements: unknown } {
    const { device, board } = this;
    return {
      wall: this.wall,
      arrangement: board.arrangement,
      // When it was sent is the one thing that may differ.
      meeting: { ...device.last('meeting'), now: 0 },
      agreements: device.last('agreements'),
    };
  }

  [Symbol.dispose](): void {
    this.board[Symbol.dispose]();
  }
}
