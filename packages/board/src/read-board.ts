import * as Y from 'yjs';
import { cleanLine, cleanText, isAgreementKind, isDay, isId, type Id } from '@raakvlak/domain';
import {
  isFieldId,
  type Arrangement,
  type DraftAgreement,
  type FieldId,
  type Place,
  type Theme,
} from '@raakvlak/domain/cards';
import { branchesOf, readPlace, rootOf, textUnder, type Branch } from './layout.ts';

/** A field of no sheet: a theme that says nothing better is shown where its cards are. */
const nowhere: FieldId = '0.0';

/**
 * What a document says, as plain values. Total: whatever lies in the document, it answers and never throws; what is missing
 * or odd reads as its default. Texts are cleaned for showing; `textOf` gives them as they are. Themes and agreements come
 * in order of id.
 */
export function readBoard(doc: Y.Doc): Arrangement {
  return {
    places: readPlaces(rootOf(doc, 'places')),
    themes: readThemes(doc),
    agreements: readAgreements(doc),
  };
}

/** The board that these updates make together (format V1, in any order): for who has bytes and no document. */
export function readBoardBytes(updates: Iterable<Uint8Array>): Arrangement {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const board = readBoard(doc);
  doc.destroy();
  return board;
}

export const readThemes = (doc: Y.Doc): Theme[] =>
  branchesOf(rootOf(doc, 'themes')).map(([id, branch]) => readTheme(id, branch));

export const readAgreements = (doc: Y.Doc): DraftAgreement[] =>
  branchesOf(rootOf(doc, 'agreements')).flatMap(([id, branch]) => readAgreement(id, branch) ?? []);

function readPlaces(root: Branch | undefined): Map<Id, Place> {
  const places = new Map<Id, Place>();
  root?.forEach((value, card) => {
    const place = readPlace(value);
    if (place && isId(card)) places.set(card, place);
  });
  return places;
}

/** The themes without their titles, which cost most to read; for who asks what is merged with what. */
export const readBareThemes = (doc: Y.Doc): Theme[] =>
  branchesOf(rootOf(doc, 'themes')).map(([id, branch]) => bareTheme(id, branch));

export const readTheme = (id: Id, branch: Branch): Theme => ({
  ...bareTheme(id, branch),
  title: cleanLine(raw(branch, 'title')),
});

function bareTheme(id: Id, branch: Branch): Theme {
  const [at, into, was] = [branch.get('at'), branch.get('into'), branch.get('was')];
  return {
    id,
    title: '',
    field: isFieldId(at) ? at : nowhere,
    into: isId(into) ? into : null,
    was: isId(was) ? was : null,
  };
}

/** An agreement hangs on a theme; one without is not there. */
export function readAgreement(id: Id, branch: Branch): DraftAgreement | undefined {
  const [theme, kind, by] = [branch.get('theme'), branch.get('kind'), branch.get('by')];
  if (!isId(theme)) return undefined;
  return {
    id,
    theme,
    kind: isAgreementKind(kind) ? kind : 'do',
    what: cleanText(raw(branch, 'what')),
    who: cleanText(raw(branch, 'who')),
    notice: cleanText(raw(branch, 'notice')),
    by: isDay(by) ? by : null,
  };
}

const raw = (branch: Branch, key: Parameters<typeof textUnder>[1]): string =>
  textUnder(branch, key)?.toString() ?? '';
