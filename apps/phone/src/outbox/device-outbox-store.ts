import type { OutboxStore } from '@raakvlak/sync/client';
import { browserClock } from '../meeting/browser-clock.ts';
import { deviceStore } from './device-store.ts';

type Command = Parameters<OutboxStore['put']>[0];
type Row = { readonly seat: string; readonly room: string; readonly nr: number; readonly command: Command };

/** What one seat did on a board together and the server has not yet made durable: commands, never the document's bytes. */
export function deviceOutboxStore(
  factory: IDBFactory,
  seat: string,
  room: string,
  { now, after }: Pick<typeof browserClock, 'now' | 'after'> = browserClock,
): OutboxStore {
  const store = deviceStore(factory, 'intents', after);
  const places = new Map<string, number>();
  let last = 0;

  return {
    load: async () => {
      const rows = (await store.all()).filter(isRow).filter((row) => row.seat === seat && row.room === room);
      rows.sort((a, b) => a.nr - b.nr);
      for (const { nr, command } of rows) places.set(command.id, nr);
      return rows.map(({ command }) => command);
    },
    put: (command) => {
      // By the time, so that nothing that another page stored is in this place.
      const nr = places.get(command.id) ?? (last = Math.max(last + 1, now()));
      places.set(command.id, nr);
      return store.put({ seat, room, nr, command } satisfies Row);
    },
    remove: async (ids) => {
      for (const id of ids) {
        const nr = places.get(id);
        if (nr !== undefined) await store.drop(seat, room, nr);
        places.delete(id);
      }
    },
  };
}

function isRow(value: unknown): value is Row {
  const row = value as Partial<Row> | null;
  return (
    typeof row?.seat === 'string' &&
    typeof row.room === 'string' &&
    typeof row.nr === 'number' &&
    typeof row.command?.id === 'string'
  );
}
