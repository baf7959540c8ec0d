import * as Y from 'yjs';
import { plant } from './garden.ts';
import type { Gardener } from './garden.ts';
import type { Random } from './random.ts';

const LONG = { open: 4000, words: 300, things: 40 };

/** Does one thing that this person may do, in one transaction, as a phone would. Always changes something. */
export function gardenEdit(doc: Y.Doc, actor: Gardener, random: Random): void {
  doc.transact(() => {
    for (let left = random.chance(0.8) ? 1 : 1 + random.below(5); left > 0; left--)
      editOnce(doc, actor, random);
  });
}

function editOnce(doc: Y.Doc, actor: Gardener, random: Random): void {
  const mine = doc.getMap('mine');
  const touchable = [...mine.keys()].filter((key) => actor.leads || key.startsWith(`${actor.name}.`));
  const key = touchable.length > 0 ? random.pick(touchable) : null;
  const thing = key === null ? undefined : mine.get(key);
  if (key === null || !(thing instanceof Y.Map) || random.chance(0.1))
    return plantOne(doc, actor, random, touchable.length);
  switch (random.below(9)) {
    case 0:
    case 1:
      return void thing.set('place', random.below(1000));
    case 2:
      return void thing.set('done', random.pick([true, false, null]));
    case 3:
      return type(thing.get('words'), random, LONG.words);
    case 4:
      if (!random.chance(0.3)) return void thing.set('place', random.below(10));
      mine.delete(key);
      return plant(doc, `${actor.name}.n`, 1, 'new');
    case 5:
      return shareOne(doc, actor, random);
    case 6:
      thing.set('place', 1);
      return void thing.set('place', 2);
    case 7:
      if (actor.leads) return type(doc.getText('rules'), random, LONG.words);
      return type(doc.getText('open'), random, LONG.open);
    default:
      return type(doc.getText('open'), random, LONG.open);
  }
}

/** A new thing, or another one in the place of an old one; now and then regretted in the same breath. */
function plantOne(doc: Y.Doc, actor: Gardener, random: Random, sofar: number): void {
  const name = sofar > LONG.things ? random.below(LONG.things) : random.below(100_000);
  const key = `${actor.name}.${name.toString(36)}`;
  plant(doc, key, random.below(100), random.pick(['', 'seed', 'a longer one, é and 🙂']));
  if (random.chance(0.2)) doc.getMap('mine').delete(key);
  doc.getMap('ours').set(`${actor.name}.last`, key);
}

function shareOne(doc: Y.Doc, actor: Gardener, random: Random): void {
  const ours = doc.getMap('ours');
  const key = random.pick([...ours.keys(), `all.${random.below(50)}`]);
  if (actor.leads && random.chance(0.3) && ours.has(key)) ours.delete(key);
  else ours.set(key, random.pick(['here', 'there', 'nowhere']));
}

/** Types somewhere, takes letters out, or replaces some; never makes a text longer than it may be. */
function type(text: unknown, random: Random, longest: number): void {
  if (!(text instanceof Y.Text)) return;
  const at = random.below(text.length + 1);
  const gone = text.length > longest ? 100 : random.chance(0.3) ? random.below(8) : 0;
  text.delete(at, Math.min(gone, text.length - at));
  if (text.length <= longest) text.insert(at, random.pick(['a', 'b ', 'word ', 'ijs é 🙂', 'x']));
  else if (at === text.length) text.delete(0, 100);
}
