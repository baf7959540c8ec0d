import * as Y from 'yjs';
import type { Damage } from './damage.ts';
import { gardenDoc } from './garden.ts';
import { randomUpdate } from './grammar.ts';
import { gardenEdit } from './honest.ts';
import { mutateBytes } from './mutate.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';
import { ANN, ANNS_CLIENT, damageOf, judgeAnns, newTrial } from './trial.ts';
import type { Trial } from './trial.ts';

/** What a campaign of hostile updates came to. `found` names the first update of every kind of damage. */
export type HostileReport = {
  sent: number;
  accepted: number;
  readonly damage: Map<Damage, number>;
  readonly found: { readonly damage: Damage; readonly seed: number; readonly hex: string }[];
};

const PER_SEED = 250;
const BASES = 25;

/**
 * Sends mutated honest updates (odd seeds) and well-formed nonsense (even seeds), 250 for every seed.
 *
 * @param how `gated` is the product; `bare` applies everything, to see that the campaign finds damage
 */
export function hostileCampaign(seeds: Iterable<number>, how: 'gated' | 'bare'): HostileReport {
  const report: HostileReport = { sent: 0, accepted: 0, damage: new Map(), found: [] };
  for (const seed of seeds) runSeed(seed, how, report);
  return report;
}

function runSeed(seed: number, how: 'gated' | 'bare', report: HostileReport): void {
  const random = randomFrom(seed);
  const trial = newTrial();
  const bases = seed % 2 === 1 ? honestBases(trial, random) : [];
  for (let left = PER_SEED; left > 0; left--) {
    const bytes =
      bases.length > 0 ? mutateBytes(random.pick(bases), random) : randomUpdate(trial.target, random);
    report.sent += 1;
    if (how === 'gated' && judgeAnns(bytes, trial).is !== 'allowed') continue;
    report.accepted += 1;
    for (const damage of damageOf(bytes, trial, how)) countDamage(damage, seed, bytes, report);
  }
  // A refused update must leave nothing behind either.
  const { pendingStructs, pendingDs } = trial.target.doc.store;
  const untouched = Buffer.from(Y.encodeStateAsUpdate(trial.target.doc)).equals(Buffer.from(trial.state));
  if (pendingStructs !== null || pendingDs !== null || !untouched)
    countDamage('pending', seed, new Uint8Array(), report);
  trial.target.doc.destroy();
}

/** What ann could honestly send now, each made on its own copy of her document. */
function honestBases(trial: Trial, random: Random): Uint8Array[] {
  return Array.from({ length: BASES }, () => {
    const doc = gardenDoc();
    Y.applyUpdate(doc, trial.state);
    doc.clientID = ANNS_CLIENT;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let left = 1 + random.below(4); left > 0; left--) gardenEdit(doc, ANN, random);
    doc.destroy();
    return Y.mergeUpdates(updates);
  });
}

/** Notes a damage, with the first update that did it. */
export function countDamage(damage: Damage, seed: number, bytes: Uint8Array, report: HostileReport): void {
  const sofar = report.damage.get(damage) ?? 0;
  if (sofar === 0) report.found.push({ damage, seed, hex: Buffer.from(bytes).toString('hex') });
  report.damage.set(damage, sofar + 1);
}
