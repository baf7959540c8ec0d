import * as Y from 'yjs';
import type { Gate } from '../gate/index.ts';
import type { RefusalCode } from '../refusals.ts';
import { LiveDocument } from '../server/live-document.ts';
import { dump } from './damage.ts';
import { gardenDoc, plantedGarden } from './garden.ts';
import type { Gardener } from './garden.ts';
import { gardenEdit } from './honest.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { strictGate } from './trial.ts';

/** What a campaign of honest people came to. */
export type HonestReport = {
  sent: number;
  /** Of these: more than one edit merged, after a time offline. */
  merged: number;
  readonly refused: Map<RefusalCode, number>;
  /** Seeds after which somebody's document was not equal to the server's, its log's or its own saved state. */
  readonly diverged: number[];
};

/**
 * Somebody who may send anything just before an honest update (`next`) arrives. Returns the canonical updates of what the gate
 * let in.
 */
export type Intruder = (scene: {
  readonly next: Uint8Array;
  readonly live: LiveDocument;
  readonly gate: Gate<Gardener>;
  readonly random: Random;
}) => readonly Uint8Array[];

type Phone = {
  readonly actor: Gardener;
  doc: Y.Doc;
  out: Uint8Array[];
  inbox: Uint8Array[];
  online: boolean;
};
type Garden = {
  readonly random: Random;
  readonly gate: Gate<Gardener>;
  readonly live: LiveDocument;
  readonly log: Uint8Array[];
  readonly phones: readonly Phone[];
  readonly report: HonestReport;
  readonly intrude: Intruder;
};

const PEOPLE: readonly Gardener[] = [
  { name: 'ann', leads: false },
  { name: 'bob', leads: false },
  { name: 'lea', leads: true },
];
const STEPS = 1_500;
const MERGED_STRUCTS = 200;

/**
 * Lets three people work in a garden, on and off line, until `count` updates were sent. None may be
 * refused, and in the end everyone has the same.
 *
 * @param gate another gate shows that the campaign notices one that is too strict
 * @param intrude somebody hostile among them; what they are let in with counts for everyone
 */
export function honestCampaign(
  count: number,
  firstSeed: number,
  gate: Gate<Gardener> = strictGate,
  intrude: Intruder = () => [],
): HonestReport {
  const report: HonestReport = { sent: 0, merged: 0, refused: new Map(), diverged: [] };
  for (let seed = firstSeed; report.sent < count; seed++) runSeed(seed, gate, report, intrude);
  return report;
}

function runSeed(seed: number, gate: Gate<Gardener>, report: HonestReport, intrude: Intruder): void {
  const random = randomFrom(seed);
  const planted = plantedGarden(['ann', 'bob', 'lea'], 2);
  const snapshot = Y.encodeStateAsUpdate(planted);
  const live = LiveDocument.of({ epoch: 1, seq: 0, snapshot, updates: [], claims: [] }, gate, () => 1);
  const garden: Garden = {
    random,
    gate,
    live,
    log: [snapshot],
    phones: PEOPLE.map((actor) => newPhone(actor)),
    report,
    intrude,
  };
  for (const phone of garden.phones) reload(phone, garden);
  for (let left = STEPS; left > 0; left--) step(random.pick(garden.phones), garden);
  for (const phone of garden.phones) comeBack(phone, garden);
  for (const phone of garden.phones) receive(phone, phone.inbox.length, garden);
  if (!allEqual(garden)) report.diverged.push(seed);
  for (const phone of garden.phones) phone.doc.destroy();
  live.dispose();
}

function step(phone: Phone, garden: Garden): void {
  const { random } = garden;
  if (random.chance(0.02)) phone.online = !phone.online;
  if (phone.online && random.chance(0.004) && phone.out.length === 0) return reload(phone, garden);
  edit(phone, random);
  if (!phone.online) return;
  if (phone.out.length > 1) return comeBack(phone, garden);
  send(phone, phone.out.splice(0), 1, garden);
  receive(phone, random.below(phone.inbox.length + 1), garden);
}

function newPhone(actor: Gardener): Phone {
  return { actor, doc: gardenDoc(), out: [], inbox: [], online: true };
}

/** A page that loads: a new document under a new client id. */
function reload(phone: Phone, { random, live }: Garden): void {
  phone.doc.destroy();
  phone.doc = gardenDoc();
  phone.doc.clientID = 8 + random.below(0xfffffff0);
  phone.inbox = [];
  Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(live.doc));
}

/** Listens during the edit only: Yjs would encode everything that comes in as well. */
function edit({ doc, actor, out }: Phone, random: Random): void {
  const collect = (update: Uint8Array): void => void out.push(update);
  doc.on('update', collect);
  gardenEdit(doc, actor, random);
  doc.off('update', collect);
}

/** After a time offline: what was missed comes in, what was done goes out, in one of the ways that are honest. */
function comeBack(phone: Phone, garden: Garden): void {
  const { random, live } = garden;
  phone.online = true;
  phone.inbox = [];
  Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(live.doc, Y.encodeStateVector(phone.doc)));
  const out = phone.out.splice(0);
  if (out.length === 0) return;
  if (random.chance(0.4)) return send(phone, out, 1, garden);
  while (out.length > 0) send(phone, [mergeSome(out)], 2, garden);
}

/** As many as fit into one update; at least one. */
function mergeSome(out: Uint8Array[]): Uint8Array {
  const fitting: Uint8Array[] = [];
  let structs = 0;
  for (const update of out) {
    structs += structsIn(update);
    if (structs > MERGED_STRUCTS && fitting.length > 0) break;
    fitting.push(update);
  }
  out.splice(0, fitting.length);
  return Y.mergeUpdates(fitting);
}

function send(phone: Phone, updates: readonly Uint8Array[], commands: number, garden: Garden): void {
  const { gate, live, report } = garden;
  const { actor } = phone;
  for (const bytes of updates) {
    for (const canonical of garden.intrude({ next: bytes, live, gate, random: garden.random }))
      tell(canonical, garden);
    report.sent += 1;
    if (commands > 1) report.merged += 1;
    const mayWriteAs = (client: number): boolean => live.mayWriteAs(client, actor.name, 1_000);
    const verdict = gate.judge(bytes, { actor, mayWriteAs, draining: commands > 1 }, live.layout);
    if (verdict.is !== 'allowed') {
      const code = verdict.is === 'refused' ? verdict.code : 'already-done';
      report.refused.set(code, (report.refused.get(code) ?? 0) + 1);
      continue;
    }
    const canonical = gate.apply(bytes, verdict.client, live.layout);
    const claim = live.newClaim(verdict.client, actor.name);
    if (claim) live.claim(claim);
    if (canonical !== null) tell(canonical, garden);
  }
}

function tell(canonical: Uint8Array, { log, phones }: Garden): void {
  log.push(canonical);
  for (const phone of phones) if (phone.online) phone.inbox.push(canonical);
}

/** Takes in the next of what the server sent, merged as a frame now and then. */
function receive(phone: Phone, count: number, { random }: Garden): void {
  const frames = phone.inbox.splice(0, count);
  if (frames.length > 1 && random.chance(0.2)) Y.applyUpdate(phone.doc, Y.mergeUpdates(frames));
  else for (const frame of frames) Y.applyUpdate(phone.doc, frame);
}

function allEqual({ live, log, phones, gate }: Garden): boolean {
  const replayed = LiveDocument.of(
    { epoch: 1, seq: 0, snapshot: null, updates: log, claims: [] },
    gate,
    () => 1,
  );
  const loaded = gardenDoc();
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(live.doc));
  const expected = [...dump(live.doc)].sort().join('\n');
  return [replayed.doc, loaded, ...phones.map(({ doc }) => doc)].every((doc) => {
    const whole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    return whole && [...dump(doc)].sort().join('\n') === expected;
  });
}

function structsIn(update: Uint8Array): number {
  return Y.decodeUpdate(update).structs.length;
}
