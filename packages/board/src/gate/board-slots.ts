import {
  agreementKindSchema,
  agreementTextMost,
  agreementTextNames,
  isDay,
  isId,
  unitsFor,
} from '@raakvlak/domain';
import { cardsMost, fieldsOf, themeTitleMost, type Sheet } from '@raakvlak/domain/cards';
import { readPlace, type RootName } from '../layout.ts';
import type { MapSlot, Scalar, Slot, TextSlot, ValueSlot } from './gate-types.ts';

/**
 * Every key that was ever used in an epoch counts here, those of removed themes too; how many may live at once is judged
 * apart (`themesMost`, `agreementsMost`).
 */
const everUsed = { places: 2 * cardsMost, themes: 2_000, agreements: 1_000 };

/** What may lie where in a board of this sheet. `meta` is in it, and nobody may write there: it is the server's. */
export function boardSlots(sheet: Sheet): ReadonlyMap<RootName, MapSlot> {
  const fields = new Set<unknown>(fieldsOf(sheet).map(({ id }) => id));
  const inSheet = value((field) => fields.has(field));
  const place = value((scalar) => {
    const read = readPlace(scalar);
    return read !== undefined && ('theme' in read || fields.has(read.field));
  });
  const theme = map({ title: text(themeTitleMost), at: inSheet, into: value(isId), was: value(isId) });
  const agreement = map({
    theme: value(isId),
    kind: value((kind) => agreementKindSchema.safeParse(kind).success),
    by: value(isDay),
    ...Object.fromEntries(agreementTextNames.map((name) => [name, text(agreementTextMost)])),
  });
  return new Map([
    ['places', mapOf(place, everUsed.places)],
    ['themes', mapOf(theme, everUsed.themes)],
    ['agreements', mapOf(agreement, everUsed.agreements)],
    ['meta', map({ version: value((version) => Number.isInteger(version)) })],
  ]);
}

const value = (accepts: (value: Scalar) => boolean): ValueSlot => ({ is: 'value', accepts });
/** Room for two people who fill a text at once; what is over the limit of signs can then only be made shorter. */
const text = (signs: number): TextSlot => ({ is: 'text', longest: unitsFor(signs) + 2 * signs });
const map = (fields: Readonly<Record<string, Slot>>): MapSlot => ({
  is: 'map',
  fields: new Map(Object.entries(fields)),
  each: null,
});
const mapOf = (slot: Slot, most: number): MapSlot => ({
  is: 'map',
  fields: new Map(),
  each: { fits: isId, slot, most },
});
