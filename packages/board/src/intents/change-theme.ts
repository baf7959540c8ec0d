import { cleanTypingLine, refuse, type Id, type Outcome } from '@raakvlak/domain';
import {
  isEmptyTheme,
  mergedThemes,
  themeTitleMost,
  type IntentOf,
  type Theme,
} from '@raakvlak/domain/cards';
import { readBoard, readTheme, readThemes } from '../read-board.ts';
import { textUnder } from '../layout.ts';
import { changeText } from '../text/write-text.ts';
import { nothing, put, step, themeBranch, type Desk, type Step } from './step.ts';

/** Words of two people in one title both stay (three-way: what the writer saw, made of it, and what stands there now). */
export function title(desk: Desk, { theme, ...edit }: IntentOf<'title'>): Outcome<Step | null> {
  const text = textUnder(themeBranch(desk, theme), 'title');
  if (!text) return refuse('not-found');
  const change = changeText(text, edit, { most: themeTitleMost, clean: cleanTypingLine });
  if (!change.ok) return change;
  const { before, after, write } = change.value;
  return after === before ? nothing : step({ kind: 'title', theme, base: after, mine: before }, write);
}

/** Moves a theme, with all its cards, to a field. */
export function moveTheme(desk: Desk, { theme, field, from }: IntentOf<'moveTheme'>): Outcome<Step | null> {
  const branch = themeBranch(desk, theme);
  if (!branch) return refuse('not-found');
  const now = readTheme(theme, branch).field;
  if (now === field) return nothing;
  if (from !== undefined && now !== from) return refuse('overtaken');
  return step({ kind: 'moveTheme', theme, field: now, from: field }, () => put(branch, 'at', field));
}

/** Two themes become one: one value on what is shown for the first, so that undoing it is one value too. */
export function mergeThemes(desk: Desk, { theme, into }: IntentOf<'mergeThemes'>): Outcome<Step | null> {
  const themes = new Map(readThemes(desk.doc).map((one) => [one.id, one]));
  const merged = mergedThemes(themes);
  const [root, target] = [merged.get(theme), merged.get(into)];
  const branch = root && themeBranch(desk, root.id);
  if (!branch || !target) return refuse('not-found');
  if (root === target) return nothing;
  return step({ kind: 'splitTheme', theme: root.id, from: into }, () => put(branch, 'into', into));
}

/** Takes a merge back. */
export function splitTheme(desk: Desk, { theme, from }: IntentOf<'splitTheme'>): Outcome<Step | null> {
  const branch = themeBranch(desk, theme);
  if (!branch) return refuse('not-found');
  const { into } = readTheme(theme, branch);
  if (into === null) return nothing;
  if (into !== from) return refuse('overtaken');
  return step({ kind: 'mergeThemes', theme, into: from }, () => put(branch, 'into', null));
}

/** Links a theme to one of the board's earlier moment, or no longer. */
export function linkTheme(desk: Desk, { theme, was, from }: IntentOf<'linkTheme'>): Outcome<Step | null> {
  const branch = themeBranch(desk, theme);
  if (!branch) return refuse('not-found');
  const now = readTheme(theme, branch).was;
  if (now === was) return nothing;
  if (from !== undefined && now !== from) return refuse('overtaken');
  return step({ kind: 'linkTheme', theme, was: now, from: was }, () => put(branch, 'was', was));
}

/** Removes an empty theme and what was merged into it. */
export function removeTheme(desk: Desk, { theme }: IntentOf<'removeTheme'>): Outcome<Step | null> {
  const board = readBoard(desk.doc);
  const themes = new Map(board.themes.map((one) => [one.id, one]));
  const merged = mergedThemes(themes);
  const root = merged.get(theme);
  if (!root) return nothing;
  const heap = board.themes.filter(({ id }) => merged.get(id) === root);
  const agreed = board.agreements.some((agreement) => heap.some(({ id }) => id === agreement.theme));
  if (agreed || !isEmptyTheme(root.id, desk.cards, board)) return refuse('overtaken');
  return step(remake(root, heap, desk), () => heap.forEach(({ id }) => desk.themes.delete(id)));
}

function remake({ id, field, was }: Theme, heap: readonly Theme[], desk: Desk): IntentOf<'makeTheme'> {
  const titled =
    heap.find((one) => one.id === id && one.title !== '') ?? heap.find((one) => one.title !== '');
  const words = titled ? rawTitle(desk, titled.id) : '';
  return { kind: 'makeTheme', id, field, cards: [], title: words, ...(was === null ? {} : { was }) };
}

const rawTitle = (desk: Desk, theme: Id): string =>
  textUnder(themeBranch(desk, theme), 'title')?.toString() ?? '';
