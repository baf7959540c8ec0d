import type { Ack, Refusal, Update } from '../events.ts';
import { BrokenDocument } from '../gate/index.ts';
import type { Gate } from '../gate/index.ts';
import type { Change } from '../gate/schema.ts';
import { kindOf } from '../refusals.ts';
import type { RefusalCode } from '../refusals.ts';
import type { LiveDocument } from './live-document.ts';
import type { Claim, Edit } from './update-log.ts';
import type { RoomPorts, Visitor } from './visitor.ts';
import type { Wire } from './wire.ts';

/** An update that waits for its turn, and who sent it. */
export type Waiting<Actor> = {
  readonly update: Update;
  readonly visitor: Visitor<Actor>;
  readonly wire: Wire;
  /** Told once: that it is durable, or why it was not taken. */
  readonly answer: (answer: Ack | Refusal) => void;
};

/** The room as a turn uses it. */
type Place<Actor> = {
  readonly name: string;
  readonly gate: Gate<Actor>;
  readonly remembered: { readonly has: (command: string) => boolean };
  readonly commit: (live: LiveDocument, edit: Edit, settled: (durable: boolean) => void) => void;
  readonly fail: (live: LiveDocument) => void;
};

/** One that is in the document now, and durable with the others of its turn. */
type Applied<Actor> = Waiting<Actor> & { readonly gone: boolean; readonly claim: Claim | null };

/**
 * Judges updates one after the other, each on what the one before left behind, and applies those that are
 * allowed; answers when they are durable, or says at once why not. As many as possible are one transaction
 * of the document: each of its own walks over all client ids several times.
 */
export function takeUpdates<Actor>(
  waiting: readonly Waiting<Actor>[],
  room: Place<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
): void {
  const queue = [...waiting];
  while (queue.length > 0) {
    const applied: Applied<Actor>[] = [];
    const again: Waiting<Actor>[] = [];
    try {
      const bytes = applyRun(queue, applied, again, room, live, ports);
      settle(applied, bytes, room, live, ports);
      // What it repeats may have been in this very turn: only now that is on its way to the disk.
      for (const { answer } of again) whenDurable(ports, answer, false);
    } catch (error) {
      ports.report({ is: 'bug', where: error instanceof BrokenDocument ? 'gate' : 'update', error });
      room.fail(live);
      // It cannot be told which of them broke it; it is the last one when applying threw.
      const last = applied.at(-1);
      for (const one of applied) answerNo(one, one === last ? 'failed' : 'busy');
      last?.wire.close();
      for (const one of [...again, ...queue]) answerNo(one, 'busy');
      return;
    }
  }
}

/** Applies from the front of the queue until something was more than typing, in one transaction. */
function applyRun<Actor>(
  queue: Waiting<Actor>[],
  applied: Applied<Actor>[],
  again: Waiting<Actor>[],
  room: Place<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
): Uint8Array | null {
  const writers = new Set<number>();
  return room.gate.applyTogether(live.layout, writers, (apply) => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const verdict = judged(one, room, live, ports);
      if (verdict === 'again') again.push(one);
      if (!verdict || verdict === 'again') continue;
      const { client, gone, changes, owner } = verdict;
      if (client !== null) writers.add(client);
      const claim = live.newClaim(client, owner);
      applied.push({ ...one, gone, claim });
      apply(one.update.bytes);
      if (claim) live.claim(claim);
      for (const command of one.update.commands) live.doing.add(command);
      if (!changes.every(isTyping)) return;
    }
  });
}

/** What is deleted is only really gone when the transaction ends, and the next one has to see it so. */
const isTyping = ({ action }: Change): boolean => action === 'write';

type Allowed = {
  readonly client: number | null;
  readonly gone: boolean;
  readonly changes: readonly Change[];
  readonly owner: string;
};

/** Undefined when it was answered; `again`: it changes nothing, and is durable when what it repeats is. */
function judged<Actor>(
  { update, visitor, answer }: Waiting<Actor>,
  room: Place<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
): Allowed | 'again' | undefined {
  const no = (code: RefusalCode, upToClock = 0): void => answer({ ok: false, code, upToClock });
  const { owner } = visitor;
  if (owner === null) return void no('read-only');
  const actor = visitor.actor();
  if (actor === null) return void no('not-admitted');
  if (update.epoch !== live.epoch) return void no('stale-epoch');
  if (ports.committer.full) return void no('busy');
  const sender = {
    actor,
    mayWriteAs: (client: number) => live.mayWriteAs(client, owner, ports.timing.claimsPerOwner),
    draining: update.commands.length > 1,
  };
  const verdict = room.gate.judge(update.bytes, sender, live.layout);
  if (verdict.is === 'duplicate') return 'again';
  // Before any other no: a command that was done under another client id must not be told as refused.
  if (update.commands.some((id) => live.doing.has(id) || room.remembered.has(id)))
    return void no('already-done');
  if (verdict.is === 'refused') {
    if (kindOf(verdict.code) === 'blame') live.spend(verdict.client, owner);
    ports.report({ is: 'refused', room: room.name, code: verdict.code });
    return void no(verdict.code, verdict.upToClock);
  }
  return { client: verdict.client, gone: verdict.gone, changes: verdict.changes, owner };
}

function settle<Actor>(
  applied: readonly Applied<Actor>[],
  bytes: Uint8Array | null,
  room: Place<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
): void {
  if (bytes === null) {
    for (const { update, answer, gone } of applied) {
      for (const command of update.commands) live.doing.delete(command);
      whenDurable(ports, answer, gone);
    }
    return;
  }
  const claims = applied.flatMap(({ claim }) => claim ?? []);
  const commands = applied.flatMap(({ update }) => update.commands);
  room.commit(live, { bytes, claims, commands }, (durable) => {
    for (const one of applied)
      if (durable) one.answer({ ok: true, gone: one.gone });
      else answerNo(one, 'busy');
  });
}

/** Nothing changed, but what made it so may still be on its way to the disk. */
function whenDurable<Actor>(ports: RoomPorts<Actor>, answer: Waiting<Actor>['answer'], gone: boolean): void {
  ports.committer.after((durable) =>
    answer(durable ? { ok: true, gone } : { ok: false, code: 'busy', upToClock: 0 }),
  );
}

function answerNo<Actor>({ answer }: Waiting<Actor>, code: RefusalCode): void {
  answer({ ok: false, code, upToClock: 0 });
}
