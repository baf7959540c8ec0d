import type * as Y from 'yjs';
import { accept, refuse, type Outcome } from '@raakvlak/domain';
import type { Intent, LyingCard } from '@raakvlak/domain/cards';
import * as agreements from './intents/agreements.ts';
import * as cards from './intents/cards.ts';
import * as choosing from './intents/choose-card.ts';
import * as theme from './intents/change-theme.ts';
import * as making from './intents/make-theme.ts';
import { deskOf, type Desk, type Step } from './intents/step.ts';

/**
 * `cards`: the cards that whoever asks knows of, to judge what is empty. `origin`: of the transaction, by which a provider
 * knows its own edits.
 */
export type Asking = { readonly cards: readonly LyingCard[]; readonly origin?: unknown };

/** `undo` is the intent that takes it back; null when nothing changed, and after a removed agreement was brought back. */
export type Done = { readonly undo: Intent | null };

/**
 * Does an intent, in one transaction. When it does not fit the document (any more) nothing changes and the answer says why:
 * `not-found`, `overtaken`, `too-long`, `board-full`. Fit for any document of the board, so that a command can be done
 * again on a fresh one; what is so already is done.
 */
export function applyIntent(doc: Y.Doc, intent: Intent, asking: Asking): Outcome<Done> {
  const desk = deskOf(doc, asking.cards);
  const planned = desk ? plan(desk, intent) : refuse('not-found');
  if (!planned.ok) return planned;
  if (planned.value === null) return accept({ undo: null });
  doc.transact(planned.value.write, asking.origin);
  return accept({ undo: planned.value.undo });
}

/** Looks, and writes nothing yet: an intent happens whole or not at all. */
function plan(desk: Desk, intent: Intent): Outcome<Step | null> {
  switch (intent.kind) {
    case 'place':
      return cards.place(desk, intent);
    case 'makeTheme':
      return making.makeTheme(desk, intent);
    case 'unmakeTheme':
      return making.unmakeTheme(desk, intent);
    case 'title':
      return theme.title(desk, intent);
    case 'moveTheme':
      return theme.moveTheme(desk, intent);
    case 'mergeThemes':
      return theme.mergeThemes(desk, intent);
    case 'splitTheme':
      return theme.splitTheme(desk, intent);
    case 'removeTheme':
      return theme.removeTheme(desk, intent);
    case 'linkTheme':
      return theme.linkTheme(desk, intent);
    case 'chooseTheme':
      return agreements.chooseTheme(desk, intent);
    case 'unchooseTheme':
      return agreements.unchooseTheme(desk, intent);
    case 'chooseCard':
      return choosing.chooseCard(desk, intent);
    case 'unchooseCard':
      return choosing.unchooseCard(desk, intent);
    case 'agreementText':
      return agreements.agreementText(desk, intent);
    case 'agreementSet':
      return agreements.agreementSet(desk, intent);
    case 'removeAgreement':
      return agreements.removeAgreement(desk, intent);
    case 'restoreAgreement':
      return agreements.restoreAgreement(desk, intent);
  }
}
