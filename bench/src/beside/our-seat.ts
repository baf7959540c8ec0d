import type { NewId } from '@raakvlak/domain';
import { protocolVersion } from '@raakvlak/protocol/version';
import { PacketLine } from './lines/socket-io-packets.ts';

export type Seat = { readonly port: number; readonly secret: string; readonly newId: NewId };

/** Takes a seat and comes in as people do, over HTTP and Socket.io; resolves when the cards of the board are there. */
export async function comeIn({ port, secret }: Seat): Promise<PacketLine> {
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
  line.stopHearing();
  return line;
}
