import type { Check, GroupFigure } from '@raakvlak/domain/check';
import type { Said } from './asked.ts';
import { listed } from './say-figure.ts';

/** How a part of the group is called: by the options of the check's division that are in it. */
export function groupName({ by }: Check, groups: readonly string[], said: Said): string {
  const labels = groups.map(
    (group) => by?.options.find(({ id }) => id === group)?.label ?? said.words.check.inNoGroup,
  );
  return listed(labels, said);
}

/** Which groups lie furthest apart; undefined where places have no order or there are no two groups. */
export function sayGroups(check: Check, groups: readonly GroupFigure[], said: Said): string | undefined {
  const t = said.words.check;
  const placed = groups.flatMap(({ groups: ids, figure: { middle } }) =>
    middle ? [{ name: groupName(check, ids, said), at: (middle[0] + middle[1]) / 2 }] : [],
  );
  const [first] = placed;
  if (!first || placed.length < 2) return undefined;
  const low = placed.reduce((a, b) => (b.at < a.at ? b : a), first);
  const high = placed.reduce((a, b) => (b.at > a.at ? b : a), first);
  return high.at - low.at < 1 ? t.groupsClose : t.farApart(low.name, high.name);
}
