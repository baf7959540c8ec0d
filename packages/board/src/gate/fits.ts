import { agreementsMost, agreementTextNames, isPlain, type Id } from '@raakvlak/domain';
import { isEmptyTheme, themesMost, type LyingCard } from '@raakvlak/domain/cards';
import { branchesOf, branchOf, rootOf } from '../layout.ts';
import { afterwards } from './afterwards.ts';
import type { Change, Circumstances } from './gate-types.ts';

/** The cards of a board as the server knows them. */
export type CardsKnown = {
  /** Whether there is, or was, such a card on this board. */
  readonly isCard: (id: Id) => boolean;
  readonly cards: () => readonly LyingCard[];
};

/** Whether a change, allowed or not, leaves a board in one piece: what honest software never does is refused here. */
export function fits(change: Change, circumstances: Circumstances, known: CardsKnown): boolean {
  const [root, id, key] = change.path;
  if (id === undefined) return false;
  if (root === 'places') return known.isCard(id);
  if (change.action === 'write')
    return isPlain(change.text) && (root !== 'themes' || !change.text.includes('\n'));
  if (root === 'themes' && key === undefined) {
    return change.action === 'put'
      ? isNewTheme(id, change.over, circumstances)
      : mayGo(id, circumstances, known);
  }
  if (root === 'agreements' && key === undefined) {
    return change.action !== 'put' || isNewAgreement(id, change.over, circumstances);
  }
  const onlyAtBirth = key === 'title' || key === 'theme' || agreementTextNames.some((name) => name === key);
  return !onlyAtBirth || change.action !== 'put' || isBorn(root, id, circumstances);
}

function isNewTheme(id: Id, over: boolean, { doc, changes }: Circumstances): boolean {
  const born = bornIn('themes', changes);
  const whole = ['title', 'at'].every((key) => puts(changes, ['themes', id, key]));
  return !over && whole && branchesOf(rootOf(doc, 'themes')).length + born.length <= themesMost;
}

function isNewAgreement(id: Id, over: boolean, { doc, changes }: Circumstances): boolean {
  const born = bornIn('agreements', changes);
  const whole = ['theme', 'kind', ...agreementTextNames].every((key) =>
    puts(changes, ['agreements', id, key]),
  );
  return !over && whole && branchesOf(rootOf(doc, 'agreements')).length + born.length <= agreementsMost;
}

/** Made by this update; or not there at all, and then nothing comes of it. */
function isBorn(root: string | undefined, id: Id, { doc, changes }: Circumstances): boolean {
  if (root !== 'themes' && root !== 'agreements') return false;
  return bornIn(root, changes).includes(id) || branchOf(rootOf(doc, root), id) === undefined;
}

/** Only an empty theme goes, on which nothing is agreed; one that is not there has gone already. */
function mayGo(id: Id, { doc, changes }: Circumstances, known: CardsKnown): boolean {
  if (!branchOf(rootOf(doc, 'themes'), id)) return true;
  const board = afterwards(doc, changes);
  return !board.agreements.some(({ theme }) => theme === id) && isEmptyTheme(id, known.cards(), board);
}

const bornIn = (root: string, changes: readonly Change[]): Id[] =>
  changes.flatMap(({ action, path }) =>
    action === 'put' && path[0] === root && path.length === 2 ? (path[1] ?? []) : [],
  );

const puts = (changes: readonly Change[], path: readonly string[]): boolean =>
  changes.some((change) => change.action === 'put' && path.join() === change.path.join());
