import { WebSocketLine } from '../web-socket.ts';
import type { Dialect } from './line.ts';

/** The relay on `ws`: an update is a frame; down it comes with its length in front, and others may be behind it. */
export const wsRelay: Dialect = async (port, room, { update }) => {
  const first = Promise.withResolvers<void>();
  const web = await WebSocketLine.open(port, `/${room}`, (_, payload) => {
    if (update) for (const one of apart(payload)) update(one);
    first.resolve();
  });
  await first.promise;
  return {
    web,
    tally: web.tally,
    send: (bytes) => web.send(bytes),
    [Symbol.dispose]: () => web[Symbol.dispose](),
  };
};

/** What a relay joined. */
export function apart(whole: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < whole.length;) {
    const length = whole.readUInt32BE(at);
    pieces.push(whole.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return pieces;
}
