import * as Y from 'yjs';
import type { Id, NewId } from '@raakvlak/domain';
import { carried, payloadOf } from './lines/our-packets.ts';
import { nothingKnown } from './lines/y-messages.ts';
import type { Packet, PacketLine } from './lines/socket-io-packets.ts';
import type { Tell } from './room.ts';

/** As packages/sync/src/client/provider.ts: so many updates may be unanswered, and what is typed meanwhile waits joined. */
const window = 4;

type Unsent = { bytes: Uint8Array; readonly taken: Tell[] };

/** A board's document as a thin phone holds it: what was there when it came in, and what it typed itself. */
export type Held = { readonly room: Id; readonly epoch: unknown; readonly doc: Y.Doc; readonly text: Y.Text };

/** Says hello to a document, and takes in what comes back when it is to be written in. */
export async function hello(
  line: PacketLine,
  room: Id,
  textOf?: (doc: Y.Doc) => Y.Text,
): Promise<Held | undefined> {
  const asked = { room, epoch: null, run: null, stateVector: carried(nothingKnown), pending: [] };
  const packet = await new Promise<Packet>((answered) =>
    line.emit('sync:hello', [asked], undefined, answered),
  );
  if (!textOf) return undefined;
  const welcome = payloadOf(packet);
  if (welcome['ok'] !== true) throw new Error(`hello: ${JSON.stringify(welcome)}`);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, welcome['bytes'] as Uint8Array);
  return { room, epoch: welcome['epoch'], doc, text: textOf(doc) };
}

/** Types a sign in a document and sends as a real phone does. */
export function sending(line: PacketLine, { room, epoch, doc, text }: Held, newId: NewId, refused: string[]) {
  const unsent: Unsent[] = [];
  let flying = 0;
  const pump = (): void => {
    for (let next = unsent[0]; next && flying < window; next = unsent[0]) {
      const { bytes, taken } = next;
      unsent.shift();
      flying += 1;
      const update = { room, epoch, bytes: carried(bytes), commands: [newId()] };
      line.emit('sync:update', [update], undefined, (packet) => {
        const answer = payloadOf(packet);
        flying -= 1;
        if (answer['ok'] === true) for (const tell of taken) tell();
        else refused.push(String(answer['code']));
        pump();
      });
    }
  };
  const changes: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => changes.push(bytes));
  return (sign: string, taken: Tell): string => {
    const mark = `${doc.clientID}.${Y.getState(doc.store, doc.clientID)}`;
    text.insert(text.length, sign);
    const [bytes] = changes.splice(0);
    if (!bytes) throw new Error('typing changed nothing');
    const last = unsent.at(-1);
    if (last) {
      last.bytes = Y.mergeUpdates([last.bytes, bytes]);
      last.taken.push(taken);
    } else unsent.push({ bytes, taken: [taken] });
    pump();
    return mark;
  };
}
