import type * as Y from 'yjs';
import { accept, type Accepted, type Id } from '@raakvlak/domain';
import type { Intent, LyingCard } from '@raakvlak/domain/cards';
import { branchOf, rootOf, type Branch } from '../layout.ts';

/** What an intent would do: `write` inside one transaction, and the intent that takes it back, if there is one. */
export type Step = { readonly write: () => void; readonly undo: Intent | null };

/** A document as the intents see it. `cards` are those that the one who asks knows of. */
export type Desk = {
  readonly doc: Y.Doc;
  readonly places: Branch;
  readonly themes: Branch;
  readonly agreements: Branch;
  readonly cards: readonly LyingCard[];
};

/** The roots of a board, undefined when the document is no board. */
export function deskOf(doc: Y.Doc, cards: readonly LyingCard[]): Desk | undefined {
  const [places, themes, agreements] = [
    rootOf(doc, 'places'),
    rootOf(doc, 'themes'),
    rootOf(doc, 'agreements'),
  ];
  return places && themes && agreements ? { doc, places, themes, agreements, cards } : undefined;
}

/** It is so already: doing an intent twice is harmless. */
export const nothing: Accepted<null> = accept(null);

export const step = (undo: Intent | null, write: () => void): Accepted<Step> => accept({ undo, write });

/** Sets a key, or takes it away for null. */
export function put(branch: Branch, key: string, value: string | null): void {
  if (value === null) branch.delete(key);
  else branch.set(key, value);
}

export const themeBranch = (desk: Desk, theme: Id): Branch | undefined => branchOf(desk.themes, theme);
export const agreementBranch = (desk: Desk, agreement: Id): Branch | undefined =>
  branchOf(desk.agreements, agreement);
