import { refuse, type Outcome } from '@raakvlak/domain';
import { mergedThemes, placeOf, themeIn, type IntentOf } from '@raakvlak/domain/cards';
import { readPlace, samePlace } from '../layout.ts';
import { readAgreement, readBoard } from '../read-board.ts';
import { chooseTheme, emptyOn, noRoom, unchooseTheme, write } from './agreements.ts';
import { makeTheme, unmakeTheme } from './make-theme.ts';
import { agreementBranch, nothing, step, type Desk, type Step } from './step.ts';

/**
 * Opens an agreement on a card: a loose one becomes a theme of its own without a title; one that somebody laid in a theme
 * meanwhile is chosen with that theme.
 */
export function chooseCard(desk: Desk, intent: IntentOf<'chooseCard'>): Outcome<Step | null> {
  const { agreement, theme, card, field } = intent;
  if (agreementBranch(desk, agreement)) return nothing;
  const known = desk.cards.find(({ id }) => id === card);
  if (!known) return refuse('not-found');
  const { places, themes } = readBoard(desk.doc);
  const lies = themeIn(placeOf(known, places), mergedThemes(new Map(themes.map((one) => [one.id, one]))));
  if (lies) return chooseTheme(desk, { kind: 'chooseTheme', agreement, theme: lies.id });
  if (noRoom(desk)) return refuse('board-full');
  const making = makeTheme(desk, { kind: 'makeTheme', id: theme, field, cards: [card], title: '' });
  if (!making.ok) return making;
  const { value: made } = making;
  if (made === null) return refuse('overtaken');
  const lay = readPlace(desk.places.get(card));
  const back = lay && 'field' in lay ? lay : null;
  return step({ ...intent, kind: 'unchooseCard', back }, () => {
    made.write();
    write(desk, agreement, emptyOn(theme));
  });
}

/** Takes the choice of a loose card back, only while nobody worked on it or on what it was made into. */
export function unchooseCard(desk: Desk, intent: IntentOf<'unchooseCard'>): Outcome<Step | null> {
  const { agreement, theme, card, field, back } = intent;
  const branch = agreementBranch(desk, agreement);
  if (!branch) return nothing;
  const lies = samePlace(readPlace(desk.places.get(card)) ?? null, { theme });
  if (!lies || readAgreement(agreement, branch)?.theme !== theme) return refuse('overtaken');
  const closing = unchooseTheme(desk, { kind: 'unchooseTheme', agreement });
  if (!closing.ok) return closing;
  const unmaking = unmakeTheme(
    desk,
    { kind: 'unmakeTheme', theme, field, title: '', was: null, back: [[card, back]] },
    agreement,
  );
  if (!unmaking.ok) return unmaking;
  return step({ kind: 'chooseCard', agreement, theme, card, field }, () => {
    closing.value?.write();
    unmaking.value?.write();
  });
}
