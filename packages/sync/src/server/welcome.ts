import type { Hello, Refusal, Welcome } from '../events.ts';
import { audienceOf } from './audience.ts';
import type { LiveDocument } from './live-document.ts';
import type { Room } from './room.ts';
import type { RoomPorts, Visitor } from './visitor.ts';
import type { Wire } from './wire.ts';

/**
 * Answers a hello. What the phone lacks is taken from the document now, and told when all of it is
 * durable; from now on the phone hears every frame, and keeps those that come before the answer.
 */
export function welcome<Actor>(
  hello: Hello,
  { wire, visitor }: { readonly wire: Wire; readonly visitor: Pick<Visitor<Actor>, 'owner'> },
  room: Room<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
): Promise<Welcome | Refusal> {
  const { epoch, seq } = live;
  const fresh = hello.epoch !== epoch || hello.run !== ports.run;
  const bytes = live.diff(fresh ? null : hello.stateVector);
  const release = room.hold();
  room.join(wire, audienceOf(visitor));
  return ports.committer
    .settled()
    .then(async (durable): Promise<Welcome | Refusal> => {
      if (!durable) return { ok: false, code: 'busy', upToClock: 0 };
      const known = hello.pending.length === 0 ? [] : await ports.log.committed(room.name, hello.pending);
      return { ok: true, epoch, run: ports.run, fresh, seq, bytes, committed: known };
    })
    .finally(release);
}
