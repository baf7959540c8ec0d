import type { NewId } from '@raakvlak/domain';
import { memoryOutbox, type ClientWire } from '@raakvlak/sync/client';
import { deviceOutboxStore } from '../outbox/device-outbox-store.ts';
import { browserClock } from './browser-clock.ts';
import type { PhoneBoard } from './PhoneBoard.svelte.ts';
import { BoardDocument } from './BoardDocument.svelte.ts';
import type { Together } from './together.ts';

type Ports = {
  readonly wire: ClientWire | undefined;
  readonly kept: boolean;
  readonly seat: string;
  readonly newId: NewId;
};

/** Opens what the group makes of a board. In a file of its own, so that Yjs is fetched only by who needs it. */
export function openTogether(board: PhoneBoard, { wire, kept, seat, newId }: Ports): Together {
  if (!wire) throw new Error('a document travels over a line, and there is none');
  const store = kept ? deviceOutboxStore(window.indexedDB, seat, board.id) : memoryOutbox();
  return new BoardDocument(board, { wire, store, newId, clock: browserClock, report: reportError });
}
