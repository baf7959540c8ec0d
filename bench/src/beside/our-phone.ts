import * as Y from 'yjs';
import type { Id, NewId } from '@raakvlak/domain';
import { protocolVersion } from '@raakvlak/protocol/version';
import { carried, payloadOf } from './lines/our-packets.ts';
import { nothingKnown } from './lines/y-messages.ts';
import { PacketLine, type Packet } from './lines/socket-io-packets.ts';
import type { Phone, Tell } from './room.ts';

export type Seat = { readonly port: number; readonly secret: string; readonly newId: NewId };
export type Where = { readonly board: Id; readonly step: Id; readonly fields: readonly string[] };

/** As packages/sync/src/client/provider.ts: so many updates may be unanswered, and what is typed meanwhile waits joined. */
const window = 4;

type Unsent = { bytes: Uint8Array; readonly taken: Tell[] };

/** What a phone takes in: the meeting and its cards, or the board's document too, and the text in it that it writes in. */
export type Takes = { readonly document: boolean; readonly text?: (doc: Y.Doc) => Y.Text };

/** A thin phone of ours: takes a seat and comes in as people do, over HTTP and Socket.io. */
export async function ourPhone(
  { port, secret, newId }: Seat,
  where: () => Where,
  { document, text }: Takes,
): Promise<Phone> {
  const response = await fetch(`http://127.0.0.1:${port}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ way: { secret }, name: null, keep: true }),
  });
  if (!response.ok) throw new Error(`join: ${response.status} ${await response.text()}`);
  const { token } = (await response.json()) as { token: string };
  const auth = { as: 'participant', version: protocolVersion, token, name: null };
  const cards = Promise.withResolvers<void>();
  const line = await PacketLine.open(port, { auth }, ({ json }) => {
    if (json.startsWith('["cards"')) cards.resolve();
  });
  await cards.promise;
  const refused: string[] = [];
  const epoch = document ? await hello(line, where().board, text) : undefined;
  const typing = epoch && sending(line, epoch, newId, refused);
  return {
    refused,
    tally: line.web.tally,
    get closed() {
      return line.web.closed;
    },
    give: (words, taken) => {
      const { board, step, fields } = where();
      const card = { field: fields[words.length % fields.length], words, name: null, again: null };
      line.emit('give', [{ kind: 'write', id: newId(), board, step, card }], undefined, (packet) => {
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

type Held = { readonly room: Id; readonly epoch: unknown; readonly doc: Y.Doc; readonly text: Y.Text };

/** Says hello to a document, and takes in what comes back when it is to be written in. */
async function hello(line: PacketLine, room: Id, textOf: Takes['text']): Promise<Held | undefined> {
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
function sending(line: PacketLine, { room, epoch, doc, text }: Held, newId: NewId, refused: string[]) {
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
