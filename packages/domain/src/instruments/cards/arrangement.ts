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
 * The theme in which a theme's cards really are, following merges. Two people can merge A into B and B into A at the same
 * time; such a ring counts as its member with the smallest id, so that every reader finds the same one.
 */
export function themeAfterMerges(themes: ReadonlyMap<Id, Theme>, start: Id): Theme | undefined {
  const passed: Id[] = [];
  let id = start;
  for (;;) {
    const theme = themes.get(id);
    if (!theme) return undefined;
    const ring = passed.indexOf(id);
    if (ring >= 0)
      return themes.get(passed.slice(ring).reduce((least, other) => (other < least ? other : least)));
    if (theme.into === null || !themes.has(theme.into)) return theme;
    passed.push(id);
    id = theme.into;
  }
}
