import type { OutboxStore } from '@raakvlak/sync/client';
import { deviceStore } from './device-store.ts';

type Command = Parameters<OutboxStore['put']>[0];
type Row = { readonly seat: string; readonly room: string; readonly nr: number; readonly command: Command };

/** What one seat did on a board together and the server has not yet made durable: commands, never the document's bytes. */
export function deviceOutboxStore(factory: IDBFactory, seat: string, room: string): OutboxStore {
  const store = deviceStore(factory, 'intents');
  const places = new Map<string, number>();
  let last = 0;

  return {
    load: async () => {
      const rows = (await store.all()).filter(isRow).filter((row) => row.seat === seat && row.room === room);
      rows.sort((a, b) => a.nr - b.nr);
      for (const { nr, command } of rows) places.set(command.id, nr);
      last = Math.max(last, ...rows.map(({ nr }) => nr));
      return rows.map(({ command }) => command);
    },
    put: (command) => {
      const nr = places.get(command.id) ?? ++last;
      places.set(command.id, nr);
      return store.put({ seat, room, nr, command } satisfies Row);
    },
    remove: async (ids) => {
      for (const id of ids) {
        const nr = places.get(id);
        places.delete(id);
        if (nr !== undefined) await store.drop(seat, room, nr);
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
