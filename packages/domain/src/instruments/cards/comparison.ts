import type { Id } from '../../id.ts';
import type { BoardResult } from './result.ts';
import type { FieldId } from './sheet.ts';
import { stonesOf, type Count, type Stone, type Wall } from './wall.ts';

export type ThenTheme = {
  readonly id: Id;
  readonly title: string;
  readonly field: FieldId;
  readonly count: Count;
};

/** T1 beside T2: what stayed (with n then and now), what is new, what is gone. */
export type Comparison = {
  readonly stayed: readonly { readonly then: ThenTheme; readonly now: Stone }[];
  readonly fresh: readonly Stone[];
  readonly gone: readonly ThenTheme[];
};

/**
 * Compares by the links people made (`was`), never by equal words. Of the earlier moment only titled themes take part:
 * others have no words that may be shown. Several stones of now can come from one theme of then.
 */
export function compare(then: BoardResult, now: Wall): Comparison {
  const before = new Map(then.themes.filter(({ title }) => title !== '').map((theme) => [theme.id, theme]));
  const stones = stonesOf(now);
  const stayed = stones.flatMap((stone) => {
    const theme = stone.was === null ? undefined : before.get(stone.was);
    return theme ? [{ then: theme, now: stone }] : [];
  });
  const found = new Set(stayed.map((pair) => pair.then.id));
  return {
    stayed,
    fresh: stones.filter(({ was }) => was === null || !before.has(was)),
    gone: [...before.values()].filter(({ id }) => !found.has(id)),
  };
}
