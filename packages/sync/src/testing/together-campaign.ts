import * as Y from 'yjs';
import type { Ack, Refusal } from '../events.ts';
import type { Gate, Verdict } from '../gate/index.ts';
import { LiveDocument } from '../server/live-document.ts';
import { takeUpdates } from '../server/take-update.ts';
import { TIMING } from '../server/timing.ts';
import { dump } from './damage.ts';
import type { Gardener } from './garden.ts';
import { randomFrom } from './random.ts';
import { statefulCampaign } from './stateful-campaign.ts';
import { strictGate } from './trial.ts';

/** What the gate was asked, one update at a time, and what it said. */
type Asked = {
  readonly bytes: Uint8Array;
  readonly actor: Gardener;
  readonly draining: boolean;
  readonly said: string;
};
/** All that was asked about one document, which was so at the start. */
type Tape = { readonly doc: Y.Doc; readonly start: Uint8Array; readonly asked: Asked[] };

/** What a campaign of updates that come in the same turn came to; `wrong` says where it differs from one at a time. */
export type TogetherReport = { updates: number; turns: number; readonly wrong: string[] };

/**
 * Plays what honest people and a hostile one sent over a long time once more, but several in a turn, and compares: every
 * update must be answered as when it came alone, and the document must be the same in the end.
 *
 * @param gate another gate shows that the campaign notices a difference
 */
export function togetherCampaign(
  count: number,
  firstSeed: number,
  gate: Gate<Gardener> = strictGate,
): TogetherReport {
  const report: TogetherReport = { updates: 0, turns: 0, wrong: [] };
  for (let seed = firstSeed; report.updates < count; seed++) {
    for (const tape of record(seed)) {
      report.updates += tape.asked.length;
      replay(tape, seed, gate, report);
    }
  }
  return report;
}

/** Long times of working, hostile updates among it, as the gate met them. */
function record(seed: number): Iterable<Tape> {
  const tapes = new Map<Y.Doc, Tape>();
  statefulCampaign(1_000, seed, 'gated', {
    ...strictGate,
    judge: (bytes, sender, layout) => {
      const { doc } = layout;
      const tape = tapes.get(doc) ?? { doc, start: Y.encodeStateAsUpdate(doc), asked: [] };
      tapes.set(doc, tape);
      const verdict = strictGate.judge(bytes, sender, layout);
      tape.asked.push({ bytes, actor: sender.actor, draining: sender.draining, said: inWords(verdict) });
      return verdict;
    },
  });
  return tapes.values();
}

function replay(tape: Tape, seed: number, gate: Gate<Gardener>, report: TogetherReport): void {
  const random = randomFrom(seed);
  const stored = { epoch: 1, seq: 0, snapshot: tape.start, updates: [], claims: [] };
  const live = LiveDocument.of(stored, gate, () => 1);
  // The tape goes on under a client id after a no, where a room would not.
  live.spend = () => undefined;
  const bugs: unknown[] = [];
  for (let at = 0; at < tape.asked.length; report.turns++) {
    const some = tape.asked.slice(at, at + 1 + random.below(8));
    const answers = turn(some, at, live, gate, bugs);
    some.forEach(({ said }, index) => {
      if (answers[index] !== said)
        report.wrong.push(`seed ${seed}, ${at + index}: ${said} alone, ${answers[index] ?? 'nothing'}`);
    });
    at += some.length;
  }
  if (bugs.length > 0) report.wrong.push(`seed ${seed}: ${String(bugs[0])}`);
  if (told(live.doc) !== told(tape.doc)) report.wrong.push(`seed ${seed} ends otherwise`);
  live.dispose();
}

/** What is answered to updates that come in the same turn, in their order. */
function turn(
  some: readonly Asked[],
  at: number,
  live: LiveDocument,
  gate: Gate<Gardener>,
  bugs: unknown[],
): string[] {
  const answers: string[] = [];
  const waiting = some.map(({ bytes, actor, draining }, index) => ({
    update: {
      room: 'garden',
      epoch: 1,
      bytes,
      commands: draining ? [`${at + index}a`, `${at + index}b`] : [],
    },
    visitor: { owner: actor.name, actor: () => actor },
    wire: { id: actor.name, close: () => undefined },
    answer: (answer: Ack | Refusal) => {
      answers[index] = answer.ok ? `ok${answer.gone ? ', gone' : ''}` : answer.code;
    },
  }));
  const ports = {
    committer: { full: false, after: (settled: (durable: boolean) => void) => settled(true) },
    timing: { ...TIMING, claimsPerOwner: 1_000_000 },
    report: ({ is, ...rest }: { is: string; error?: unknown }) =>
      void (is === 'bug' && bugs.push(rest.error)),
  };
  const room = {
    name: 'garden',
    gate,
    remembered: new Set<string>(),
    fail: () => undefined,
    commit: (_live: LiveDocument, _edit: unknown, settled: (durable: boolean) => void) => settled(true),
  };
  // As much of a room as taking updates asks for.
  takeUpdates(
    waiting as never,
    room as unknown as Parameters<typeof takeUpdates<Gardener>>[1],
    live,
    ports as unknown as Parameters<typeof takeUpdates<Gardener>>[3],
  );
  return answers;
}

function inWords(verdict: Verdict): string {
  if (verdict.is === 'refused') return verdict.code;
  return verdict.is === 'allowed' && verdict.gone ? 'ok, gone' : 'ok';
}

const told = (doc: Y.Doc): string => [...dump(doc)].sort().join('\n');
