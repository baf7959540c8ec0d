import { isId } from '@raakvlak/domain';
import { deviceStore, type After } from './device-store.ts';
import type { Queue, Waiting } from './queue.ts';

type Row = Waiting & { readonly seat: string };

/** The commands of one seat on the device, until the server acknowledged them. */
export function deviceQueue(factory: IDBFactory, seat: string, after?: After): Queue {
  const store = deviceStore(factory, 'gives', after);
  return {
    all: async () => (await store.all()).filter(isRow).filter((row) => row.seat === seat),
    put: ({ nr, give }) => store.put({ seat, nr, give } satisfies Row),
    drop: (nr) => store.drop(seat, nr),
    close: store.close,
  };
}

// What lies on a device may be older than this page, or written by something else.
function isRow(value: unknown): value is Row {
  const row = value as Partial<Row> | null;
  return (
    typeof row?.seat === 'string' &&
    typeof row.nr === 'number' &&
    isId(row.give?.id) &&
    typeof row.give?.kind === 'string'
  );
}
