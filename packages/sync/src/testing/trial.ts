import * as Y from 'yjs';
import { createGate } from '../gate/index.ts';
import type { Gate, Layout, Verdict } from '../gate/index.ts';
import type { Target } from './hostile-target.ts';
import { damageBy, dump } from './damage.ts';
import type { Damage, Dump } from './damage.ts';
import { gardenSchema, plantedGarden } from './garden.ts';
import type { Gardener } from './garden.ts';

/** A server's document that can be tried again and again: every accepted update is applied to a copy. */
export type Trial = {
  readonly layout: Layout;
  readonly target: Target;
  readonly before: Dump;
  readonly state: Uint8Array;
};

export const ANN: Gardener = { name: 'ann', leads: false };

/** The client id that ann writes under in a trial. */
export const ANNS_CLIENT = 1_000_003;

/** A gate over the garden that lets its own exceptions through, so that no test can overlook one. */
export const strictGate: Gate<Gardener> = createGate(gardenSchema, (error) => {
  throw error;
});

/** A garden on the server, in which ann has written something already. */
export function newTrial(): Trial {
  const planted = plantedGarden(['ann', 'bob', 'cat'], 3);
  planted.clientID = ANNS_CLIENT;
  planted.getText('open').insert(0, 'ann was here. ');
  const trial = trialOf(Y.encodeStateAsUpdate(planted));
  planted.destroy();
  return trial;
}

/** The same garden in another document. */
function trialOf(state: Uint8Array): Trial {
  const doc = new Y.Doc({ gc: true });
  const layout = strictGate.layOut(doc);
  Y.applyUpdate(doc, state);
  const target = { doc, client: ANNS_CLIENT, clock: Y.getState(doc.store, ANNS_CLIENT) };
  return { layout, target, before: dump(doc), state };
}

/** What the gate says when ann sends this. */
export function judgeAnns(bytes: Uint8Array, { layout }: Trial): Verdict {
  return strictGate.judge(
    bytes,
    { actor: ANN, mayWriteAs: (client) => client === ANNS_CLIENT, draining: false },
    layout,
  );
}

/** What applying this would do to a document in that state, in this person's name, with the gate's own checks or bare. */
export function damageIn(
  state: Uint8Array,
  bytes: Uint8Array,
  writer: number | null,
  actor: Gardener,
  how: 'gated' | 'bare',
): Set<Damage> {
  const copy = trialOf(state);
  // Not another's: Yjs would change its own id, and say that somebody else wrote.
  copy.target.doc.clientID = 1;
  const threw = !applies(bytes, writer, copy, how);
  const damage = damageBy(actor, copy.before, copy.target.doc);
  if (threw) damage.add('threw');
  copy.target.doc.destroy();
  return damage;
}

/** Applies it to a copy of the garden, with the gate's own checks or bare, and tells what is broken then. */
export function damageOf(bytes: Uint8Array, trial: Trial, how: 'gated' | 'bare'): Set<Damage> {
  const copy = trialOf(trial.state);
  copy.target.doc.clientID = trial.target.doc.clientID;
  const threw = !applies(bytes, ANNS_CLIENT, copy, how);
  const damage = damageBy(ANN, trial.before, copy.target.doc);
  if (threw) damage.add('threw');
  copy.target.doc.destroy();
  return damage;
}

/** False when it threw: that counts as damage, for whatever it was, it came through the gate. */
function applies(
  bytes: Uint8Array,
  writer: number | null,
  { layout }: Trial,
  how: 'gated' | 'bare',
): boolean {
  try {
    if (how === 'gated') strictGate.apply(bytes, writer, layout);
    else Y.applyUpdate(layout.doc, bytes);
    return true;
  } catch {
    return false;
  }
}
