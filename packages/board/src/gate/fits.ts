import { agreementsMost, agreementTextNames, isPlain, type Id } from '@raakvlak/domain';
import { themesMost } from '@raakvlak/domain/cards';
import { branchOf, countBranches, rootOf } from '../layout.ts';
import type { CardsKnown } from './cards-known.ts';
import { usedAfterwards } from './used-afterwards.ts';
import type { Change, Circumstances } from './gate-types.ts';

/** What comes with a theme or an agreement, then only changes, and goes with it. */
const parts = {
  themes: ['title', 'at'],
  agreements: ['theme', 'kind', ...agreementTextNames],
} as const;
type Whole = keyof typeof parts;
const most: Readonly<Record<Whole, number>> = { themes: themesMost, agreements: agreementsMost };
/** Parts that are never set a second time. */
const once: ReadonlySet<string> = new Set(['title', 'theme', ...agreementTextNames]);

/** Whether a change leaves a board in one piece: what honest software never does is refused here, whoever does it. */
export function fits(change: Change, circumstances: Circumstances, known: CardsKnown): boolean {
  const [root, id, key] = change.path;
  if (id === undefined) return false;
  if (root === 'places') return known.isCard(id);
  if (root !== 'themes' && root !== 'agreements') return false;
  if (key !== undefined)
    return isStillborn(root, id, circumstances) || partFits(root, id, key, change, circumstances);
  if (change.action === 'put') return !change.over && !known.isCard(id) && isWhole(root, id, circumstances);
  return root === 'agreements' || mayGo(id, circumstances, known);
}

function partFits(root: Whole, id: Id, key: string, change: Change, circumstances: Circumstances): boolean {
  switch (change.action) {
    case 'put':
      return !once.has(key) || bornIn(root, circumstances).has(id);
    case 'delete':
      return !parts[root].some((part) => part === key);
    case 'write':
      return isPlain(change.text) && (root !== 'themes' || !change.text.includes('\n'));
    case 'erase':
      return true;
  }
}

/** Made and removed again before it was sent: nothing comes of it. */
const isStillborn = (root: Whole, id: Id, circumstances: Circumstances): boolean =>
  !branchOf(rootOf(circumstances.doc, root), id) && !bornIn(root, circumstances).has(id);

/** It comes with all its parts, and there is room. */
function isWhole(root: Whole, id: Id, circumstances: Circumstances): boolean {
  const born = bornIn(root, circumstances);
  return (
    hasRoom(root, circumstances, born.size) && parts[root].every((part) => born.get(id)?.has(part) === true)
  );
}

/** Only an empty theme goes, on which nothing is agreed; one that is not there has gone already. */
function mayGo(id: Id, circumstances: Circumstances, known: CardsKnown): boolean {
  if (!branchOf(rootOf(circumstances.doc, 'themes'), id)) return true;
  return !usedThemes(circumstances, known).has(id);
}

type Born = ReadonlyMap<Id, ReadonlySet<string>>;

// An update of 200 changes is asked about 200 times; what holds for all of it is worked out once.
const bornOf = new WeakMap<readonly Change[], Record<Whole, Born>>();
const roomOf = new WeakMap<readonly Change[], Partial<Record<Whole, boolean>>>();
const usedOf = new WeakMap<readonly Change[], ReadonlySet<Id>>();

function hasRoom(root: Whole, { doc, changes }: Circumstances, more: number): boolean {
  const known = roomOf.get(changes);
  const room = known?.[root] ?? countBranches(rootOf(doc, root)) + more <= most[root];
  roomOf.set(changes, { ...known, [root]: room });
  return room;
}

function usedThemes(circumstances: Circumstances, known: CardsKnown): ReadonlySet<Id> {
  const used = usedOf.get(circumstances.changes) ?? usedAfterwards(circumstances, known);
  usedOf.set(circumstances.changes, used);
  return used;
}

/** What an update makes, each with the parts that come along. */
function bornIn(root: Whole, { changes }: Circumstances): Born {
  const known = bornOf.get(changes);
  if (known) return known[root];
  const born = { themes: new Map<Id, Set<string>>(), agreements: new Map<Id, Set<string>>() };
  const puts = changes.filter(({ action }) => action === 'put');
  for (const { path } of [...puts].sort((a, b) => a.path.length - b.path.length)) {
    const [where, id, key] = path;
    if ((where !== 'themes' && where !== 'agreements') || id === undefined) continue;
    if (key === undefined) born[where].set(id, new Set());
    else born[where].get(id)?.add(key);
  }
  bornOf.set(changes, born);
  return born[root];
}
