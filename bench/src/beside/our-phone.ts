import type * as Y from 'yjs';
import type { Id } from '@raakvlak/domain';
import { payloadOf } from './lines/our-packets.ts';
import { hello, sending } from './our-document.ts';
import { comeIn, type Seat } from './our-seat.ts';
import type { Phone } from './room.ts';

export type Where = { readonly board: Id; readonly step: Id; readonly fields: readonly string[] };

/** What a phone takes in: the meeting and its cards, or the board's document too, and the text in it that it writes in. */
export type Takes = { readonly document: boolean; readonly text?: (doc: Y.Doc) => Y.Text };

/** A thin phone of ours. */
export async function ourPhone(seat: Seat, where: () => Where, { document, text }: Takes): Promise<Phone> {
  const line = await comeIn(seat);
  const refused: string[] = [];
  const held = document ? await hello(line, where().board, text) : undefined;
  const typing = held && sending(line, held, seat.newId, refused);
  return {
    refused,
    tally: line.web.tally,
    get closed() {
      return line.web.closed;
    },
    give: (words, taken) => {
      const { board, step, fields } = where();
      const card = { field: fields[words.length % fields.length], words, name: null, again: null };
      line.emit('give', [{ kind: 'write', id: seat.newId(), board, step, card }], undefined, (packet) => {
        const answer = payloadOf(packet);
        if (answer['ok'] === true) taken();
        else refused.push(String(answer['code']));
      });
      return words;
    },
    type: (sign, taken) => {
      if (!typing) throw new Error('this phone holds no document');
      return typing(sign, taken);
    },
    [Symbol.dispose]: () => line[Symbol.dispose](),
  };
}
