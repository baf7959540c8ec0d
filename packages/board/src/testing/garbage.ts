import * as Y from 'yjs';
import { rootNames } from '../layout.ts';
import type { Chance } from './chance.ts';

const keys = [
  'title',
  'at',
  'into',
  'was',
  'theme',
  'kind',
  'by',
  'what',
  'who',
  'notice',
  'version',
  '__proto__',
  'constructor',
  'toString',
  '',
];

const scalars: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  NaN,
  Infinity,
  9007199254740993n,
  '',
  'Rust',
  'f:self.helps',
  'f:',
  't:',
  'self.helps',
  '\u202Etsur',
  '2026-12-01',
  '2026-99-99',
  'do',
  'cannot',
  undefined,
  [],
  {},
  { title: 'Rust' },
  JSON.parse('{"__proto__":{"kind":"do"}}'),
  new Uint8Array([1, 2]),
  'x'.repeat(5_000),
];

/**
 * The bytes of a document in which anything may lie where a board should: roots and children of another kind, values of
 * every sort, names that JavaScript knows, marks and embeds in texts.
 */
export function garbage(chance: Chance, ids: readonly string[]): Uint8Array {
  const doc = new Y.Doc();
  for (const name of rootNames) {
    const dice = chance.below(10);
    if (dice === 0) doc.getArray(name).push([nested(chance, 2, ids)]);
    else if (dice === 1) oddText(chance, doc.getText(name));
    else if (dice === 2) doc.getXmlFragment(name).insert(0, [new Y.XmlElement('p'), new Y.XmlText('tekst')]);
    else
      for (let count = chance.below(8); count > 0; count--)
        doc.getMap(name).set(key(chance, ids), anything(chance, 3, ids));
  }
  return Y.encodeStateAsUpdate(doc);
}

const key = (chance: Chance, ids: readonly string[]): string =>
  (chance.often(0.7) ? chance.pick(ids) : chance.pick(keys)) ?? '';

function anything(chance: Chance, depth: number, ids: readonly string[]): unknown {
  if (depth > 0 && chance.often(0.6)) return nested(chance, depth, ids);
  const id = chance.pick(ids) ?? '';
  return chance.pick([...scalars, id, `t:${id}`, [id]]);
}

function nested(chance: Chance, depth: number, ids: readonly string[]): unknown {
  const dice = chance.below(10);
  if (dice === 0) return chance.often(0.1) ? new Y.Doc({ guid: 'inside' }) : new Y.Map();
  if (dice === 1) return Y.Array.from([1, 'twee', null]);
  if (dice === 2) return new Y.XmlElement('p');
  if (dice === 3) return oddText(chance, new Y.Text());
  if (dice === 4) return new Y.Text(chance.pick(['', 'Rust', ' Rust\n', '\u200B', '🏴‍☠️']) ?? '');
  const map = new Y.Map<unknown>();
  for (const name of keys) if (chance.often(0.2)) map.set(name, anything(chance, depth - 1, ids));
  return map;
}

function oddText(chance: Chance, text: Y.Text): Y.Text {
  text.insert(0, 'Rust op de groep', chance.often(0.5) ? { bold: true } : {});
  text.insertEmbed(4, { image: 'x' });
  if (chance.often(0.3)) text.insertEmbed(2, new Y.Map());
  return text;
}
