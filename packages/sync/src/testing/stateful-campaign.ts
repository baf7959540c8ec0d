import * as Y from 'yjs';
import type { Gate } from '../gate/index.ts';
import { gardenDoc } from './garden.ts';
import type { Gardener } from './garden.ts';
import { randomUpdate } from './grammar.ts';
import { gardenEdit } from './honest.ts';
import { honestCampaign } from './honest-campaign.ts';
import type { HonestReport, Intruder } from './honest-campaign.ts';
import { countDamage } from './hostile-campaign.ts';
import type { HostileReport } from './hostile-campaign.ts';
import { mutateBytes } from './mutate.ts';
import type { Random } from './random.ts';
import { damageIn, strictGate } from './trial.ts';

export type StatefulReport = HostileReport & { readonly honest: HonestReport };

const MAL: Gardener = { name: 'mal', leads: false };
const CLAIMS = 1_000_000;
type Scene = Parameters<Intruder>[0];

/**
 * Three honest people work for a long time, and a fourth one works among them who sends hostile updates before every honest
 * one: wounded ones of their own and of others, and well-formed nonsense about what is there by now. Whatever is let in
 * stays, so that the next one meets it. In the end everyone, the log and a fresh load must be equal, and no honest update
 * may have been refused.
 *
 * @param how `gated` is the product; `bare` lets everything in on a copy, to see that the campaign finds damage
 * @param gate the gate, to listen at
 */
export function statefulCampaign(
  count: number,
  firstSeed: number,
  how: 'gated' | 'bare',
  gate: Gate<Gardener> = strictGate,
): StatefulReport {
  const honest: HonestReport = { sent: 0, merged: 0, refused: new Map(), diverged: [] };
  const report: StatefulReport = { sent: 0, accepted: 0, damage: new Map(), found: [], honest };
  for (let seed = firstSeed; report.sent < count; seed++) {
    const mal = new Mal(seed, how, report);
    const intrude: Intruder = (scene) => (report.sent < count ? mal.intrude(scene) : []);
    const one = honestCampaign(1, seed, gate, intrude);
    honest.sent += one.sent;
    honest.merged += one.merged;
    honest.diverged.push(...one.diverged);
    for (const [code, times] of one.refused)
      honest.refused.set(code, (honest.refused.get(code) ?? 0) + times);
  }
  return report;
}

class Mal {
  readonly #seed: number;
  readonly #how: 'gated' | 'bare';
  readonly #report: StatefulReport;
  #doc = gardenDoc();
  #stale = true;

  constructor(seed: number, how: 'gated' | 'bare', report: StatefulReport) {
    this.#seed = seed;
    this.#how = how;
    this.#report = report;
  }

  intrude(scene: Scene): Uint8Array[] {
    const { random, next } = scene;
    if (random.chance(0.5)) return [];
    if (random.chance(0.4) && isKnown(next, scene)) return this.#try(mutateBytes(next, random), scene);
    if (random.chance(0.5)) return this.#try(this.#nonsense(scene), scene);
    return this.#ownWork(scene);
  }

  /** A few wounded forms of what mal could honestly send now, and if none of them passes, that. */
  #ownWork(scene: Scene): Uint8Array[] {
    const { live, random, gate } = scene;
    this.#refresh(live.doc, random);
    const honest = editOf(this.#doc, random);
    if (honest === null) return [];
    for (let left = 4; left > 0; left--) {
      const entered = this.#try(mutateBytes(honest, random), scene);
      if (entered.length > 0) return entered;
    }
    const verdict = gate.judge(honest, this.#sender(scene), live.layout);
    if (verdict.is !== 'allowed') {
      this.#stale = true;
      const code = verdict.is === 'refused' ? verdict.code : 'already-done';
      this.#report.honest.refused.set(code, (this.#report.honest.refused.get(code) ?? 0) + 1);
      return [];
    }
    return this.#enter(honest, verdict.client, scene);
  }

  #nonsense({ live, random }: Scene): Uint8Array {
    const { clientID: client } = this.#doc;
    const clock = Y.getState(live.doc.store, client);
    return randomUpdate({ doc: live.doc, client, clock }, random);
  }

  /** Sends something hostile; what is let in is looked at on a copy first. */
  #try(bytes: Uint8Array, scene: Scene): Uint8Array[] {
    const { live, gate } = scene;
    this.#report.sent += 1;
    const verdict = gate.judge(bytes, this.#sender(scene), live.layout);
    const allowed = verdict.is === 'allowed';
    const { pendingStructs, pendingDs } = live.doc.store;
    if (pendingStructs !== null || pendingDs !== null)
      countDamage('pending', this.#seed, bytes, this.#report);
    if (!allowed && this.#how === 'gated') return [];
    const state = Y.encodeStateAsUpdate(live.doc);
    const writer = allowed ? verdict.client : this.#doc.clientID;
    for (const damage of damageIn(state, bytes, writer, MAL, this.#how))
      countDamage(damage, this.#seed, bytes, this.#report);
    if (!allowed) return [];
    this.#report.accepted += 1;
    this.#stale = true;
    return this.#enter(bytes, verdict.client, scene);
  }

  #enter(bytes: Uint8Array, client: number | null, { live, gate }: Scene): Uint8Array[] {
    const canonical = gate.apply(bytes, client, live.layout);
    const claim = live.newClaim(client, MAL.name);
    if (claim) live.claim(claim);
    return canonical === null ? [] : [canonical];
  }

  /** A new page when mal's own document holds what the server does not; else what is new there. */
  #refresh(doc: Y.Doc, random: Random): void {
    if (this.#stale || random.chance(0.01)) {
      this.#doc.destroy();
      this.#doc = gardenDoc();
      this.#doc.clientID = 8 + random.below(0xfffffff0);
    }
    this.#stale = false;
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.#doc)));
  }

  #sender({ live }: Scene): Parameters<Scene['gate']['judge']>[1] {
    return { actor: MAL, mayWriteAs: (client) => live.mayWriteAs(client, MAL.name, CLAIMS), draining: false };
  }
}

/** Whether the client id in an update was used before: nobody knows one that was never sent. */
function isKnown(update: Uint8Array, { live }: Scene): boolean {
  const [first] = Y.decodeUpdate(update).structs;
  return first === undefined || live.doc.store.clients.has(first.id.client);
}

/** One honest edit as bytes; null when it changed nothing. */
function editOf(doc: Y.Doc, random: Random): Uint8Array | null {
  const made: Uint8Array[] = [];
  const collect = (update: Uint8Array): void => void made.push(update);
  doc.on('update', collect);
  gardenEdit(doc, MAL, random);
  doc.off('update', collect);
  return made[0] ?? null;
}
