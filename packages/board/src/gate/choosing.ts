import type { Id } from '@raakvlak/domain';
import {
  mergedThemes,
  type CardsAction,
  type LyingCard,
  type Place,
  type Theme,
} from '@raakvlak/domain/cards';
import { branchOf, readPlace, rootOf } from '../layout.ts';
import { readAgreement, readBareThemes, readTheme } from '../read-board.ts';
import type { CardsKnown } from './cards-known.ts';
import type { Change, Circumstances, Path } from './gate-types.ts';

type Parts = ReadonlyMap<Change, CardsAction>;

// An update is asked about once for every change in it; what holds for all of it is worked out once. The gate judges one
// update at a time, so remembering the last one does, at less than a WeakMap costs.
let lastAsked: { readonly changes: readonly Change[]; readonly parts: Parts } | null = null;

/**
 * What a change is called when it belongs to choosing a loose card: the card becomes a theme of its own without a title, on
 * which the same update opens an agreement, or the other way round. Undefined for every other change: more of ordering than
 * that is ordering.
 */
export function actionOfChoosing(
  change: Change,
  circumstances: Circumstances,
  known: CardsKnown,
): CardsAction | undefined {
  const { changes } = circumstances;
  if (lastAsked?.changes !== changes) lastAsked = { changes, parts: partsIn(circumstances, known) };
  return lastAsked.parts.get(change);
}

const noParts: Parts = new Map();

function partsIn(circumstances: Circumstances, known: CardsKnown): Parts {
  const whole = circumstances.changes.filter(({ path }) => path.length === 2 && path[0] === 'agreements');
  if (whole.length === 0) return noParts;
  const parts = new Map<Change, CardsAction>();
  const name = (action: CardsAction) => (change: Change) => void parts.set(change, action);
  const before = boardBefore(circumstances, known);
  for (const { path, action } of whole) {
    const agreement = path[1] ?? '';
    if (action === 'put') made(circumstances, agreement, before).forEach(name('agreement.choose'));
    if (action === 'delete') loosened(circumstances, agreement, before).forEach(name('agreement.remove'));
  }
  return parts;
}

/** The board before an update and what the update takes away from it, each read when it is asked for, and once. */
type Before = {
  readonly cards: () => ReadonlyMap<Id, LyingCard>;
  readonly themes: () => readonly Theme[];
  readonly merged: () => ReadonlyMap<Id, Theme>;
  readonly mergedInto: () => ReadonlySet<Id | null>;
  readonly place: (card: Id) => Place | undefined;
  /** By theme: the first change that lays a card of it loose. */
  readonly out: () => ReadonlyMap<Id, Change>;
  /** By theme: the change that removes it. */
  readonly removed: () => ReadonlyMap<Id, Change>;
};

function boardBefore({ doc, changes }: Circumstances, known: CardsKnown): Before {
  const places = rootOf(doc, 'places');
  const place = (card: Id): Place | undefined => readPlace(places?.get(card));
  const themes = once(() => readBareThemes(doc));
  return {
    cards: once(() => new Map(known.cards().map((card) => [card.id, card]))),
    themes,
    merged: once(() => mergedThemes(new Map(themes().map((theme) => [theme.id, theme])))),
    mergedInto: once(() => new Set(themes().map(({ into }) => into))),
    place,
    out: once(() =>
      byTheme(changes, (change) => (isOut(change) ? themeOf(place(change.path[1] ?? '')) : undefined)),
    ),
    removed: once(() =>
      byTheme(changes, ({ path, action }) =>
        action === 'delete' && path.length === 2 && path[0] === 'themes' ? path[1] : undefined,
      ),
    ),
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

function byTheme(
  changes: readonly Change[],
  of: (change: Change) => Id | undefined,
): ReadonlyMap<Id, Change> {
  const found = new Map<Id, Change>();
  for (const change of changes) {
    const theme = of(change);
    if (theme !== undefined && !found.has(theme)) found.set(theme, change);
  }
  return found;
}

/** A new theme of this new agreement, in which one card comes that lay loose. */
function made({ changes }: Circumstances, agreement: Id, before: Before): readonly Change[] {
  const on = changes.find(
    ({ path, action }) => action === 'put' && isAt(path, 'agreements', agreement, 'theme'),
  );
  const theme = on?.action === 'put' ? on.value : undefined;
  if (typeof theme !== 'string') return [];
  const laid = changes.find((change) => isIn(theme, change));
  if (laid === undefined || !isLoose(laid.path[1] ?? '', before)) return [];
  const whole = [[], ['title'], ['at']];
  const makes = changes.filter(
    ({ path, action }) => action === 'put' && whole.some((key) => isAt(path, 'themes', theme, ...key)),
  );
  return makes.some(({ path }) => path.length === 2) ? [...makes, laid] : [];
}

/** The theme of an agreement that goes: nobody made anything of it, and its one card lies loose from now on. */
function loosened({ doc }: Circumstances, agreement: Id, before: Before): readonly Change[] {
  const branch = branchOf(rootOf(doc, 'agreements'), agreement);
  const on = branch && readAgreement(agreement, branch)?.theme;
  const themeBranch = on === undefined ? undefined : branchOf(rootOf(doc, 'themes'), on);
  const theme = on !== undefined && themeBranch && readTheme(on, themeBranch);
  if (!theme || theme.title !== '' || theme.into !== null || theme.was !== null) return [];
  if (before.mergedInto().has(theme.id)) return [];
  const [gone, out] = [before.removed().get(theme.id), before.out().get(theme.id)];
  return gone && out ? [gone, out] : [];
}

const isAt = (path: Path, ...at: readonly string[]): boolean =>
  path.length === at.length && at.every((part, index) => path[index] === part);

const themeOf = (place: Place | undefined): Id | undefined =>
  place !== undefined && 'theme' in place ? place.theme : undefined;

const isIn = (theme: Id, change: Change): boolean =>
  change.path[0] === 'places' && change.action === 'put' && themeOf(readPlace(change.value)) === theme;

function isOut(change: Change): boolean {
  if (change.path[0] !== 'places') return false;
  const place = change.action === 'put' ? readPlace(change.value) : undefined;
  return change.action === 'delete' || (place !== undefined && 'field' in place);
}

function isLoose(id: Id, before: Before): boolean {
  const card = before.cards().get(id);
  if (card === undefined) return false;
  const place = before.place(id);
  const theme = place === undefined ? card.again : themeOf(place);
  return theme === undefined || theme === null || !before.merged().has(theme);
}
