import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketLine } from '../web-socket.ts';
import type { Dialect } from './line.ts';
import { nothingKnown, noUpdate, readSync, syncKinds, syncMessage } from './y-messages.ts';

const sync = 0;
const head = (to: encoding.Encoder): void => encoding.writeVarUint(to, sync);

/** y-websocket's server: the room is the path, every message begins with what it is about. */
export const yWebsocket: Dialect = async (port, room, { update }) => {
  const there = Promise.withResolvers<void>();
  let greeted = false;
  const web = await WebSocketLine.open(port, `/${room}`, (_, payload) => {
    if (greeted && !update) return;
    const from = decoding.createDecoder(payload);
    if (decoding.readVarUint(from) !== sync) return;
    const { kind, bytes } = readSync(from);
    if (kind === syncKinds.stateVector) return web.send(syncMessage(syncKinds.missing, noUpdate, head));
    update?.(bytes);
    if (kind !== syncKinds.missing) return;
    greeted = true;
    there.resolve();
  });
  web.send(syncMessage(syncKinds.stateVector, nothingKnown, head));
  await there.promise;
  return {
    web,
    tally: web.tally,
    send: (bytes) => web.send(syncMessage(syncKinds.update, bytes, head)),
    [Symbol.dispose]: () => web[Symbol.dispose](),
  };
};
