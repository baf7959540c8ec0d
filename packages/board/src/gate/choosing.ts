import type { Id } from '@raakvlak/domain';
import { mergedThemes, placeOf, themeIn, type CardsAction, type Place } from '@raakvlak/domain/cards';
import { readPlace } from '../layout.ts';
import { readBoard } from '../read-board.ts';
import type { CardsKnown } from './fits.ts';
import type { Change, Circumstances, Path } from './gate-types.ts';

type Parts = ReadonlyMap<Change, CardsAction>;

// An update is asked about once for every change in it; what holds for all of it is worked out once.
const partsOf = new WeakMap<readonly Change[], Parts>();

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
  const parts = partsOf.get(changes) ?? partsIn(circumstances, known);
  partsOf.set(changes, parts);
  return parts.get(change);
}

function partsIn({ doc, changes }: Circumstances, known: CardsKnown): Parts {
  const parts = new Map<Change, CardsAction>();
  const name = (action: CardsAction) => (change: Change) => void parts.set(change, action);
  for (const { path, action } of changes) {
    const [root, agreement, deeper] = path;
    if (root !== 'agreements' || agreement === undefined || deeper !== undefined) continue;
    if (action === 'put') made({ doc, changes }, agreement, known).forEach(name('agreement.choose'));
    if (action === 'delete') loosened({ doc, changes }, agreement).forEach(name('agreement.remove'));
  }
  return parts;
}

/** A new theme of this new agreement, in which one card comes that lay loose. */
function made({ doc, changes }: Circumstances, agreement: Id, known: CardsKnown): readonly Change[] {
  const on = changes.find(
    ({ path, action }) => action === 'put' && isAt(path, 'agreements', agreement, 'theme'),
  );
  const theme = on?.action === 'put' ? on.value : undefined;
  if (typeof theme !== 'string') return [];
  const laid = changes.find((change) => isIn(theme, change));
  if (laid === undefined || !isLoose(doc, laid.path[1] ?? '', known)) return [];
  const whole = [[], ['title'], ['at']];
  const makes = changes.filter(
    ({ path, action }) => action === 'put' && whole.some((key) => isAt(path, 'themes', theme, ...key)),
  );
  return makes.some(({ path }) => path.length === 2) ? [...makes, laid] : [];
}

/** The theme of an agreement that goes: nobody made anything of it, and its one card lies loose from now on. */
function loosened({ doc, changes }: Circumstances, agreement: Id): readonly Change[] {
  const { places, themes, agreements } = readBoard(doc);
  const on = agreements.find(({ id }) => id === agreement)?.theme;
  const theme = themes.find(({ id }) => id === on);
  if (!theme || theme.title !== '' || theme.into !== null || theme.was !== null) return [];
  if (themes.some(({ into }) => into === theme.id)) return [];
  const gone = changes.find(({ path, action }) => action === 'delete' && isAt(path, 'themes', theme.id));
  const out = changes.find((change) => isOut(change) && isInside(theme.id, places.get(change.path[1] ?? '')));
  return gone && out ? [gone, out] : [];
}

const isAt = (path: Path, ...at: readonly string[]): boolean =>
  path.length === at.length && at.every((part, index) => path[index] === part);

const isInside = (theme: Id, place: Place | undefined): boolean =>
  place !== undefined && 'theme' in place && place.theme === theme;

const isIn = (theme: Id, change: Change): boolean =>
  change.path[0] === 'places' && change.action === 'put' && isInside(theme, readPlace(change.value));

function isOut(change: Change): boolean {
  if (change.path[0] !== 'places') return false;
  const place = change.action === 'put' ? readPlace(change.value) : undefined;
  return change.action === 'delete' || (place !== undefined && 'field' in place);
}

function isLoose(doc: Circumstances['doc'], id: Id, known: CardsKnown): boolean {
  const { places, themes } = readBoard(doc);
  const card = known.cards().find((one) => one.id === id);
  const merged = mergedThemes(new Map(themes.map((theme) => [theme.id, theme])));
  return card !== undefined && themeIn(placeOf(card, places), merged) === undefined;
}
