import * as z from 'zod/mini';
import { agreementKindSchema, daySchema } from '../../agreement.ts';
import { idSchema, type Id } from '../../id.ts';
import { fieldIdSchema, type FieldId } from './sheet.ts';

export const themeTitleMost = 80;
export const themesMost = 400;

/** A card's place is one value, the last one wins: in a theme, or loose in a field. */
export type Place = { readonly theme: Id } | { readonly field: FieldId };

/**
 * A theme the group made. `into` says that it was merged into another one (one value, so merging is one act and undoing
 * it too); `was` links it to a theme of the board's previous moment.
 */
export const themeSchema = z.object({
  id: idSchema,
  title: z.string(),
  field: fieldIdSchema,
  into: z.nullable(idSchema),
  was: z.nullable(idSchema),
});
export type Theme = z.infer<typeof themeSchema>;

/** What the group is agreeing on while it is still being written together. */
export const draftAgreementSchema = z.object({
  id: idSchema,
  theme: idSchema,
  kind: agreementKindSchema,
  what: z.string(),
  who: z.string(),
  notice: z.string(),
  by: z.nullable(daySchema),
});
export type DraftAgreement = z.infer<typeof draftAgreementSchema>;

/** What a board's document says, as plain values. Places of unknown cards are ignored by whoever reads it. */
export type Arrangement = {
  readonly places: ReadonlyMap<Id, Place>;
  readonly themes: readonly Theme[];
  readonly agreements: readonly DraftAgreement[];
};

export const emptyArrangement: Arrangement = { places: new Map(), themes: [], agreements: [] };

/**
 * For every theme the one in which its cards really are, following merges. Two people can merge A into B and B into A at the
 * same time; such a ring counts as its member with the smallest id, so that every reader finds the same one. Takes one walk
 * over all themes, however they hang together.
 */
export function mergedThemes(themes: ReadonlyMap<Id, Theme>): ReadonlyMap<Id, Theme> {
  const roots = new Map<Id, Theme>();
  for (const start of themes.values()) {
    const passed = new Set<Theme>();
    let theme = start;
    let root = roots.get(theme.id);
    while (!root) {
      const next = theme.into === null ? undefined : themes.get(theme.into);
      passed.add(theme);
      if (!next) root = theme;
      else if (passed.has(next)) root = smallestIn([...passed], next);
      else root = roots.get(next.id);
      theme = next ?? theme;
    }
    for (const { id } of passed) roots.set(id, root);
  }
  return roots;
}

/** The theme in which this theme's cards really are; undefined when there is no such theme. */
export const themeAfterMerges = (themes: ReadonlyMap<Id, Theme>, start: Id): Theme | undefined =>
  mergedThemes(themes).get(start);

function smallestIn(passed: readonly Theme[], first: Theme): Theme {
  const ring = passed.slice(passed.indexOf(first));
  return ring.reduce((least, other) => (other.id < least.id ? other : least));
}
