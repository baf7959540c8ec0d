import type { Doc } from 'yjs';
import * as Y from 'yjs';
import { map, mapOf, roots, text, value } from '../gate/index.ts';
import type { Change, Schema } from '../gate/index.ts';

/**
 * A small world to test with. `mine` holds what belongs to the person named before the dot, `ours`
 * is for everyone to set, `open` for everyone to write in, and `rules` for the gardener alone.
 */
export type Gardener = { readonly name: string; readonly leads: boolean };

const KEY = /^[a-z]+\.[0-9a-z]{1,12}$/;

export const gardenSchema: Schema<Gardener> = {
  roots: roots({
    mine: mapOf(
      KEY,
      map({
        place: value((it) => typeof it === 'number' || (typeof it === 'string' && it.length <= 60)),
        done: value((it) => typeof it === 'boolean' || it === null),
        words: text(2000),
      }),
      5000,
    ),
    ours: mapOf(
      KEY,
      value((it) => typeof it === 'string' && it.length <= 60),
      5000,
    ),
    open: text(8000),
    rules: text(2000),
  }),
  allows: (actor, change) => mayTouch(actor, change),
};

function mayTouch(actor: Gardener, { path, action }: Change): boolean {
  if (actor.leads) return true;
  const [root, key] = path;
  if (root === 'mine') return key?.startsWith(`${actor.name}.`) === true;
  if (root === 'ours') return action === 'put';
  return root === 'open';
}

/** A document of the garden as a phone has it. */
export function gardenDoc(): Doc {
  const doc = new Y.Doc({ gc: true });
  declareGarden(doc);
  return doc;
}

function declareGarden(doc: Doc): void {
  doc.getMap('mine');
  doc.getMap('ours');
  doc.getText('open');
  doc.getText('rules');
}

/** Puts a thing of somebody's into the garden. */
export function plant(doc: Doc, key: string, place: number, words: string): void {
  const thing = new Y.Map<unknown>();
  const label = new Y.Text();
  label.insert(0, words);
  thing.set('place', place);
  thing.set('words', label);
  doc.getMap('mine').set(key, thing);
}

/** The client id under which a garden is planted; a low one, so that whoever comes later wins. */
const PLANTER = 7;

/** A garden with some things of each of these people. */
export function plantedGarden(people: readonly string[], each: number): Doc {
  const doc = gardenDoc();
  doc.clientID = PLANTER;
  doc.transact(() => {
    for (const name of people) {
      for (let count = 0; count < each; count++)
        plant(doc, `${name}.${count}`, count, `words of ${name} ${count}`);
    }
    doc.getText('rules').insert(0, 'We listen.');
    doc.getText('open').insert(0, 'Everyone may write here.');
    doc.getMap('ours').set('all.1', 'somewhere');
  });
  return doc;
}
