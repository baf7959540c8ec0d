import type { Id } from '@raakvlak/domain';
import { themeAfterMerges, type Arrangement, type DraftAgreement } from '@raakvlak/domain/cards';

/** A board on which a group agrees, and whose it is. */
export type Projection = {
  readonly organisation: Id;
  readonly group: Id;
  readonly meeting: Id;
  readonly board: Id;
  /** What its document says now. */
  readonly arrangement: Arrangement;
  readonly now: number;
};

/** One line as the list shows it, apart from how it stands. */
export type AgreedLine = Omit<DraftAgreement, 'theme'> & { readonly theme: string };

/**
 * What of a document is an agreement: everything that says what. A theme was chosen long before there are words, and
 * the list is no place for empty lines. The theme comes by its title only: the words of a card are never copied.
 */
export function agreedIn({ themes, agreements }: Arrangement): AgreedLine[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return agreements
    .filter(({ what }) => what.trim() !== '')
    .map((draft) => ({ ...draft, theme: themeAfterMerges(byId, draft.theme)?.title ?? '' }));
}
