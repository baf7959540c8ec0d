import * as Y from 'yjs';
import { cleanTypingLine, refuse, signCount, type Id, type Outcome } from '@raakvlak/domain';
import { themesMost, themeTitleMost, type IntentOf, type Place } from '@raakvlak/domain/cards';
import { branchesOf, readPlace, samePlace, textUnder } from '../layout.ts';
import { readAgreements, readTheme } from '../read-board.ts';
import { asScalar, isThere } from './cards.ts';
import { nothing, put, step, themeBranch, type Desk, type Step } from './step.ts';

/** Makes a theme and lays cards in it. Idempotent by its id: made is made, wherever its cards lie by now. */
export function makeTheme(desk: Desk, intent: IntentOf<'makeTheme'>): Outcome<Step | null> {
  const { id, field, was } = intent;
  if (themeBranch(desk, id)) return nothing;
  const title = cleanTypingLine(intent.title);
  if (signCount(title) > 2 * themeTitleMost) return refuse('too-long');
  if (branchesOf(desk.themes).length >= themesMost) return refuse('board-full');
  const cards = [...new Set(intent.cards)];
  const back = cards.map((card): [string, Place | null] => [card, readPlace(desk.places.get(card)) ?? null]);
  return step({ kind: 'unmakeTheme', theme: id, field, title, was: was ?? null, back }, () => {
    const values: [string, unknown][] = [
      ['title', new Y.Text(title)],
      ['at', field],
    ];
    desk.themes.set(id, new Y.Map(was === undefined ? values : [...values, ['was', was]]));
    for (const card of cards) put(desk.places, card, asScalar({ theme: id }));
  });
}

/**
 * Takes a theme back that I made: cards that still lie in it go back to where they lay. Refused when others made it theirs
 * too: by a title, a place, a card, a merge, a link or an agreement, but for one that goes in the same act.
 */
export function unmakeTheme(desk: Desk, intent: IntentOf<'unmakeTheme'>, goesToo?: Id): Outcome<Step | null> {
  const { theme, title, back } = intent;
  const branch = themeBranch(desk, theme);
  if (!branch) return nothing;
  const { into, was, field } = readTheme(theme, branch);
  const mine = new Set(back.map(([card]) => card));
  const others = [...desk.places.keys()].some((card) => !mine.has(card) && lies(desk, card, { theme }));
  const merged = into !== null || branchesOf(desk.themes).some(([, other]) => other.get('into') === theme);
  const agreed = readAgreements(desk.doc).some((one) => one.theme === theme && one.id !== goesToo);
  const touched =
    field !== intent.field || was !== intent.was || textUnder(branch, 'title')?.toString() !== title;
  if (others || merged || agreed || touched) return refuse('overtaken');
  const still = back.filter(([card]) => lies(desk, card, { theme }));
  const cards = still.map(([card]) => card);
  const link = was === null ? {} : { was };
  return step({ kind: 'makeTheme', id: theme, field, cards, title, ...link }, () => {
    for (const [card, to] of still) put(desk.places, card, asScalar(isThere(desk, to) ? to : null));
    desk.themes.delete(theme);
  });
}

const lies = (desk: Desk, card: string, place: Place): boolean =>
  samePlace(readPlace(desk.places.get(card)) ?? null, place);
