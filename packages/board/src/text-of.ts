import type * as Y from 'yjs';
import type { AgreementTextName, Id } from '@raakvlak/domain';
import { branchOf, rootOf, textUnder } from './layout.ts';

/** A text that people write together. */
export type TextAt = { readonly theme: Id } | { readonly agreement: Id; readonly name: AgreementTextName };

/**
 * A text as it lies in the document, blanks at its ends included: what a field that somebody types in shows, and the `base`
 * of what they typed. Empty when it is not there.
 */
export const textOf = (doc: Y.Doc, at: TextAt): string => sharedText(doc, at)?.toString() ?? '';

function sharedText(doc: Y.Doc, at: TextAt): Y.Text | undefined {
  return 'theme' in at
    ? textUnder(branchOf(rootOf(doc, 'themes'), at.theme), 'title')
    : textUnder(branchOf(rootOf(doc, 'agreements'), at.agreement), at.name);
}
