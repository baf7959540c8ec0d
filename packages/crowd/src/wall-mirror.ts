import type { Agreement, Id } from '@raakvlak/domain';
import { recounted, type Card } from '@raakvlak/domain/cards';
import type { DownEvents, MeetingView, Mine, Pulse, Results } from '@raakvlak/protocol/down';

/** A Socket.io client's socket fits as it is. */
type Listening = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a socket hands over whatever came; the events are typed below
  on(event: string, listener: (...message: any[]) => void): unknown;
};

/** What one screen knows of a meeting, from nothing but the messages it got. Two mirrors of one meeting must be equal. */
export class WallMirror {
  meeting: MeetingView | undefined;
  pulse: Pulse | undefined;
  agreements: readonly Agreement[] = [];
  readonly cards = new Map<Id, Map<Id, Card>>();
  readonly recognised = new Map<Id, ReadonlyMap<Id, number>>();
  readonly mine = new Map<Id, Mine>();
  readonly results = new Map<Id, Results>();

  /** Follows the socket; `heard` is called after each message with the event's name. */
  follow(socket: Listening, heard: (event: keyof DownEvents) => void = () => undefined): void {
    const on = <E extends keyof DownEvents>(
      event: E,
      take: (...message: Parameters<DownEvents[E]>) => void,
    ): void => {
      socket.on(event, (...message: Parameters<DownEvents[E]>) => {
        take(...message);
        heard(event);
      });
    };
    on('meeting', (meeting) => (this.meeting = meeting));
    on('pulse', (pulse) => (this.pulse = pulse));
    on('agreements', (list) => (this.agreements = list));
    on('results', (results) => this.results.set(results.board, results));
    on('mine', (mine) => this.mine.set(mine.board, mine));
    on('recognised', ({ board, counts }) => this.recognised.set(board, new Map(counts)));
    on('counted', ({ board, counts }) =>
      this.recognised.set(board, recounted(this.recognised.get(board) ?? [], counts)),
    );
    on('cards', ({ board, cards }) => this.cards.set(board, new Map(cards.map((card) => [card.id, card]))));
    on('change', ({ board, set, gone }) => {
      const wall = this.cards.get(board) ?? new Map<Id, Card>();
      for (const card of set) wall.set(card.id, card);
      for (const id of gone) wall.delete(id);
      this.cards.set(board, wall);
    });
  }

  /** The board of the step that is on now, if it has one. */
  boardNow(): Id | undefined {
    const { meeting } = this;
    return meeting?.steps.find(({ id }) => id === meeting.step)?.board ?? undefined;
  }

  kindNow(): string | undefined {
    const { meeting } = this;
    return meeting?.steps.find(({ id }) => id === meeting.step)?.kind;
  }

  /** Everything visible of a board as text, for comparing mirrors. */
  fingerprint(board: Id): string {
    const cards = [...(this.cards.get(board)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    const counts = [...(this.recognised.get(board) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify({ cards, counts });
  }
}
