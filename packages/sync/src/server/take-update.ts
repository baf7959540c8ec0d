import type { Ack, Refusal, Update } from '../events.ts';
import { BrokenDocument } from '../gate/index.ts';
import { kindOf } from '../refusals.ts';
import type { RefusalCode } from '../refusals.ts';
import type { LiveDocument } from './live-document.ts';
import type { Room } from './room.ts';
import type { RoomPorts, Visitor } from './visitor.ts';
import type { Wire } from './wire.ts';

type Answer = (answer: Ack | Refusal) => void;

/** Judges one update, applies it, and answers when it is durable; or says at once why not. */
export function takeUpdate<Actor>(...given: Parameters<typeof take<Actor>>): void {
  const [, , room, live, ports, answer] = given;
  try {
    take(...given);
  } catch (error) {
    ports.report({ is: 'bug', where: 'update', error });
    room.fail(live);
    answer({ ok: false, code: 'busy', upToClock: 0 });
  }
}

function take<Actor>(
  update: Update,
  from: { readonly visitor: Visitor<Actor>; readonly wire: Wire },
  room: Room<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
  answer: Answer,
): void {
  const no = (code: RefusalCode, upToClock = 0): void => answer({ ok: false, code, upToClock });
  const { owner } = from.visitor;
  if (owner === null) return no('read-only');
  const actor = from.visitor.actor();
  if (actor === null) return no('not-admitted');
  if (update.epoch !== live.epoch) return no('stale-epoch');
  if (ports.committer.full) return no('busy');
  const sender = {
    actor,
    mayWriteAs: (client: number) => live.mayWriteAs(client, owner, ports.timing.claimsPerOwner),
    draining: update.commands.length > 1,
  };
  const verdict = room.gate.judge(update.bytes, sender, live.layout);
  if (verdict.is === 'duplicate') return settle(ports, answer, false);
  // Before any other no: a command that was done under another client id must not be told as refused.
  if (update.commands.some((id) => live.doing.has(id) || room.remembered.has(id))) return no('already-done');
  if (verdict.is === 'refused') {
    if (kindOf(verdict.code) === 'blame') live.spend(verdict.client, owner);
    ports.report({ is: 'refused', room: room.name, code: verdict.code });
    return no(verdict.code, verdict.upToClock);
  }
  const canonical = applied(update, verdict.client, room, live, ports);
  if (canonical === 'broken') {
    from.wire.close();
    return no('failed');
  }
  if (canonical === null) return settle(ports, answer, verdict.gone);
  const claim = live.newClaim(verdict.client, owner);
  const edit = { bytes: canonical, claims: claim ? [claim] : [], commands: update.commands };
  room.commit(live, edit, (durable) => (durable ? answer({ ok: true, gone: verdict.gone }) : no('busy')));
}

/** Nothing changed, but what made it so may still be on its way to the disk. */
function settle<Actor>(ports: RoomPorts<Actor>, answer: Answer, gone: boolean): void {
  ports.committer.after((durable) =>
    answer(durable ? { ok: true, gone } : { ok: false, code: 'busy', upToClock: 0 }),
  );
}

function applied<Actor>(
  update: Update,
  client: number | null,
  room: Room<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
): Uint8Array | null | 'broken' {
  try {
    return room.gate.apply(update.bytes, client, live.layout);
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error;
    ports.report({ is: 'bug', where: 'gate', error });
    room.fail(live);
    return 'broken';
  }
}
