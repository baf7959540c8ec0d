import type { GroupKind } from '@raakvlak/domain';
import type { MeetingTemplate } from '@raakvlak/domain/template';

export type Shelf = {
  /** What fits this kind of group, the one that is all one's own last. */
  readonly boards: readonly MeetingTemplate[];
  /** The first few checks that fit it, and the one with questions of one's own. */
  readonly checks: readonly MeetingTemplate[];
  /** Everything else. */
  readonly more: readonly MeetingTemplate[];
};

/** So many ready-made checks lie in sight; who chooses from more chooses worse. */
const checksInSight = 4;

/** The ready-made meetings as they lie before this kind of group. In both lists the last one is the one to fill oneself. */
export function shelfFor(
  kind: GroupKind,
  templates: readonly MeetingTemplate[],
  checkTemplates: readonly MeetingTemplate[],
): Shelf {
  const boards = [...fitting(kind, templates.slice(0, -1)), ...templates.slice(-1)];
  const checks = checksFor(kind, checkTemplates);
  const seen = new Set([...boards, ...checks.first]);
  return {
    boards,
    checks: checks.first,
    more: templates.filter((one) => !seen.has(one)).concat(checks.more),
  };
}

/** Checks to choose from: the first few that fit, then those that are there as well. */
export function checksFor(
  kind: GroupKind,
  checkTemplates: readonly MeetingTemplate[],
): { readonly first: readonly MeetingTemplate[]; readonly more: readonly MeetingTemplate[] } {
  const fit = fitting(kind, checkTemplates.slice(0, -1));
  const first = [...fit.slice(0, checksInSight), ...checkTemplates.slice(-1)];
  return {
    first,
    more: [...fit, ...checkTemplates].filter(
      (one, at, all) => !first.includes(one) && all.indexOf(one) === at,
    ),
  };
}

const fitting = (kind: GroupKind, templates: readonly MeetingTemplate[]): readonly MeetingTemplate[] =>
  templates.filter(({ goodFor }) => goodFor.includes(kind));
