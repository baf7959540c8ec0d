import { randomBytes } from 'node:crypto';
import type * as Y from 'yjs';
import { carried } from './lines/our-packets.ts';
import { hello } from './our-document.ts';
import type { Where } from './our-phone.ts';
import { comeIn, type Seat } from './our-seat.ts';
import type { Flooder } from './room.ts';

/** Somebody with developer tools: in like everybody, and then sends without waiting for an answer. */
export async function ourFlooder(
  seat: Seat,
  where: () => Where,
  textOf: (doc: Y.Doc) => Y.Text,
): Promise<Flooder> {
  const line = await comeIn(seat);
  const { board, step } = where();
  const held = await hello(line, board, textOf);
  if (!held) throw new Error('no document');
  const { room, epoch, doc, text } = held;
  const update = (bytes: Uint8Array): void => {
    const message = { room, epoch, bytes: carried(bytes), commands: [seat.newId()] };
    line.emit('sync:update', [message], undefined, () => undefined);
  };
  doc.on('update', update);
  const sends: Record<Parameters<Flooder['send']>[0], () => void> = {
    garbage: () => update(randomBytes(100)),
    valid: () => text.insert(0, 'x'),
    commands: () => {
      const card = { field: 'self.helps', words: 'Nog een', name: null, again: null };
      const give = { kind: 'write', id: seat.newId(), board, step, card };
      line.emit('give', [give], undefined, () => undefined);
    },
  };
  return {
    get closed() {
      return line.web.closed;
    },
    send: (kind) => sends[kind](),
    [Symbol.dispose]: () => line[Symbol.dispose](),
  };
}
