import { isId, type Id } from '@raakvlak/domain';
import { mergedThemes, type Theme } from '@raakvlak/domain/cards';
import { branchesOf, readPlace, rootOf } from '../layout.ts';
import { readAgreement, readBareThemes } from '../read-board.ts';
import type { CardsKnown } from './cards-known.ts';
import type { Circumstances } from './gate-types.ts';

/**
 * The themes that would still hold a card or an agreement after an update, those that were merged with one included. Themes
 * that the update removes are still asked about. Looks at every place once, and at no word.
 */
export function usedAfterwards({ doc, changes }: Circumstances, known: CardsKnown): ReadonlySet<Id> {
  const places = rootOf(doc, 'places');
  const moved = new Map<Id, unknown>();
  const into = new Map<Id, Id | null>();
  const gone = new Set<Id>();
  for (const change of changes) {
    const [root, id, key] = change.path;
    if (id === undefined || (change.action !== 'put' && change.action !== 'delete')) continue;
    const value = change.action === 'put' ? change.value : undefined;
    if (root === 'places') moved.set(id, value);
    if (root === 'themes' && key === 'into') into.set(id, isId(value) ? value : null);
    if (root === 'agreements' && key === undefined && value === undefined) gone.add(id);
  }
  const themes = readBareThemes(doc).map((theme): Theme => ({
    ...theme,
    into: into.has(theme.id) ? (into.get(theme.id) ?? null) : theme.into,
  }));
  const merged = mergedThemes(new Map(themes.map((theme) => [theme.id, theme])));
  const full = new Set<Theme>();
  for (const { id, again } of known.cards()) {
    const place = readPlace(moved.has(id) ? moved.get(id) : places?.get(id));
    const theme = place === undefined ? again : 'theme' in place ? place.theme : null;
    const shown = theme === null ? undefined : merged.get(theme);
    if (shown) full.add(shown);
  }
  const used = new Set<Id>();
  for (const [id, branch] of branchesOf(rootOf(doc, 'agreements'))) {
    const on = gone.has(id) ? undefined : readAgreement(id, branch)?.theme;
    if (on !== undefined) used.add(on);
  }
  for (const { id } of themes) {
    const shown = merged.get(id);
    if (shown && full.has(shown)) used.add(id);
  }
  return used;
}
