import * as Y from 'yjs';
import {
  agreementsMost,
  agreementTextMost,
  agreementTextNames,
  cleanTyping,
  refuse,
  type Id,
  type Outcome,
} from '@raakvlak/domain';
import type { AgreementSetting, IntentOf } from '@raakvlak/domain/cards';
import { branchesOf, textUnder, type Branch } from '../layout.ts';
import { readAgreement } from '../read-board.ts';
import { changeText } from '../text/write-text.ts';
import { agreementBranch, nothing, put, step, themeBranch, type Desk, type Step } from './step.ts';

type Whole = Omit<IntentOf<'restoreAgreement'>, 'kind' | 'agreement'>;

/** Opens an agreement on a theme, with empty texts. */
export function chooseTheme(desk: Desk, { agreement, theme }: IntentOf<'chooseTheme'>): Outcome<Step | null> {
  return add(desk, agreement, emptyOn(theme), { kind: 'unchooseTheme', agreement });
}

/** An agreement in which nobody wrote. */
export const emptyOn = (theme: Id): Whole => ({
  theme,
  set: { kind: 'do', by: null },
  texts: { what: '', who: '', notice: '' },
});

/** Brings a removed agreement back as it was. */
export function restoreAgreement(desk: Desk, intent: IntentOf<'restoreAgreement'>): Outcome<Step | null> {
  // No way back from here: by then others may have written in it.
  return add(desk, intent.agreement, intent, null);
}

function add(desk: Desk, id: Id, whole: Whole, undo: Step['undo']): Outcome<Step | null> {
  if (agreementBranch(desk, id)) return nothing;
  if (!themeBranch(desk, whole.theme)) return refuse('not-found');
  if (noRoom(desk)) return refuse('board-full');
  return step(undo, () => write(desk, id, whole));
}

export const noRoom = (desk: Desk): boolean => branchesOf(desk.agreements).length >= agreementsMost;

export function write(desk: Desk, id: Id, { theme, set, texts }: Whole): void {
  const values: [string, unknown][] = [
    ['theme', theme],
    ['kind', set.kind],
  ];
  for (const name of agreementTextNames) values.push([name, new Y.Text(cleanTyping(texts[name]))]);
  desk.agreements.set(id, new Y.Map(set.by === null ? values : [...values, ['by', set.by]]));
}

/** Takes an agreement back that I opened, only while nobody worked on it. */
export function unchooseTheme(desk: Desk, { agreement }: IntentOf<'unchooseTheme'>): Outcome<Step | null> {
  const branch = agreementBranch(desk, agreement);
  if (!branch) return nothing;
  const read = readAgreement(agreement, branch);
  const touched = agreementTextNames.some((name) => textIn(branch, name) !== '');
  if (!read || touched || read.kind !== 'do' || read.by !== null) return refuse('overtaken');
  const { theme } = read;
  return step({ kind: 'chooseTheme', agreement, theme }, () => desk.agreements.delete(agreement));
}

/** Removes an agreement with its texts. */
export function removeAgreement(
  desk: Desk,
  { agreement }: IntentOf<'removeAgreement'>,
): Outcome<Step | null> {
  const branch = agreementBranch(desk, agreement);
  if (!branch) return nothing;
  const read = readAgreement(agreement, branch);
  if (!read) return refuse('not-found');
  const texts = {
    what: textIn(branch, 'what'),
    who: textIn(branch, 'who'),
    notice: textIn(branch, 'notice'),
  };
  const { theme, kind, by } = read;
  return step({ kind: 'restoreAgreement', agreement, theme, set: { kind, by }, texts }, () =>
    desk.agreements.delete(agreement),
  );
}

/** Words of two people in one text both stay; see `title`. */
export function agreementText(desk: Desk, intent: IntentOf<'agreementText'>): Outcome<Step | null> {
  const { agreement, name } = intent;
  const text = textUnder(agreementBranch(desk, agreement), name);
  if (!text) return refuse('not-found');
  const change = changeText(text, intent, { most: agreementTextMost, clean: cleanTyping });
  if (!change.ok) return change;
  const { before, after, write } = change.value;
  return after === before ? nothing : step({ ...intent, base: after, mine: before }, write);
}

/** Sets what kind of answer it is, or by which day. */
export function agreementSet(desk: Desk, intent: IntentOf<'agreementSet'>): Outcome<Step | null> {
  const { agreement, set, from } = intent;
  const branch = agreementBranch(desk, agreement);
  const read = branch && readAgreement(agreement, branch);
  if (!read) return refuse('not-found');
  const now: AgreementSetting = 'kind' in set ? { kind: read.kind } : { by: read.by };
  if (sameSetting(now, set)) return nothing;
  if (from !== undefined && !sameSetting(now, from)) return refuse('overtaken');
  return step({ kind: 'agreementSet', agreement, set: now, from: set }, () =>
    'kind' in set ? put(branch, 'kind', set.kind) : put(branch, 'by', set.by),
  );
}

const sameSetting = (a: AgreementSetting, b: AgreementSetting): boolean =>
  'kind' in a ? 'kind' in b && a.kind === b.kind : 'by' in b && a.by === b.by;

const textIn = (branch: Branch, name: (typeof agreementTextNames)[number]): string =>
  textUnder(branch, name)?.toString() ?? '';
