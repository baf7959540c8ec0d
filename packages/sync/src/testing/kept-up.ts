import type { Clock } from '../clock.ts';
import type { LinkedSocket, Network } from './network.ts';

/** As apps set Socket.io: a ping every twenty seconds, and eight more to answer it; rests of half a second to five. */
const PING = 20_000;
const SILENCE = 28_000;
const REST = { first: 500, most: 5_000 };

/** What Socket.io does around a socket: it notices by its pings that a line is dead, and knocks again after longer and longer rests. */
export function keepUp(
  socket: LinkedSocket,
  { network, clock, chance }: { network: Network; clock: Clock; chance: () => number },
): { readonly stop: () => void } {
  let heardAt = clock.now();
  let rest = REST.first;
  let cancelPing = clock.after(PING * chance(), ping);
  let cancelKnock = (): void => undefined;
  socket.on('disconnect', knockLater);
  socket.on('connect', () => (rest = REST.first));
  if (!socket.connected) knockLater();

  function ping(): void {
    if (!network.down) heardAt = clock.now();
    else if (clock.now() - heardAt > SILENCE) socket.disconnect();
    cancelPing = clock.after(PING, ping);
  }
  function knockLater(): void {
    cancelKnock();
    cancelKnock = clock.after(rest * (0.5 + chance()), knock);
    rest = Math.min(REST.most, rest * 2);
  }
  function knock(): void {
    socket.connect();
    if (socket.connected) heardAt = clock.now();
    else knockLater();
  }
  return {
    stop: () => {
      cancelPing();
      cancelKnock();
    },
  };
}
