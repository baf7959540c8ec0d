import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketLine } from '../web-socket.ts';
import type { Dialect } from './line.ts';
import { nothingKnown, noUpdate, readSync, syncKinds, syncMessage } from './y-messages.ts';

/** Hocuspocus 4: its MessageType, and the first of its AuthMessageType. */
const messages = { sync: 0, auth: 2, status: 8 } as const;
const token = 0;

/** Hocuspocus: every message begins with the document's name and what it is about; who comes in says a token first. */
export const hocuspocus: Dialect = async (port, room, { update, taken }) => {
  const there = Promise.withResolvers<void>();
  const head = (kind: number) => (to: encoding.Encoder) => {
    encoding.writeVarString(to, room);
    encoding.writeVarUint(to, kind);
  };
  const headBytes = encoding.encode(head(messages.sync)).length;
  let greeted = false;
  const web = await WebSocketLine.open(port, '/', (_, payload) => {
    const kindOf = payload[headBytes - 1];
    if (kindOf === messages.status) return taken?.();
    if (kindOf !== messages.sync || (greeted && !update)) return;
    const { kind, bytes } = readSync(decoding.createDecoder(payload.subarray(headBytes)));
    if (kind === syncKinds.stateVector)
      return web.send(syncMessage(syncKinds.missing, noUpdate, head(messages.sync)));
    update?.(bytes);
    if (kind !== syncKinds.missing) return;
    greeted = true;
    there.resolve();
  });
  web.send(
    encoding.encode((to) => {
      head(messages.auth)(to);
      encoding.writeVarUint(to, token);
      encoding.writeVarString(to, '');
      encoding.writeVarString(to, '4.7.0');
    }),
  );
  web.send(syncMessage(syncKinds.stateVector, nothingKnown, head(messages.sync)));
  await there.promise;
  return {
    web,
    tally: web.tally,
    send: (bytes) => web.send(syncMessage(syncKinds.update, bytes, head(messages.sync))),
    [Symbol.dispose]: () => web[Symbol.dispose](),
  };
};
