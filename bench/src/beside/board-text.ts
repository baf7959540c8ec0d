import * as Y from 'yjs';

/** The texts of one agreement. */
const names = ['what', 'who', 'notice'] as const;

/** Three people write in one text, as at a table, and an agreement has three texts. */
export const agreementsFor = (phones: number): number => Math.max(1, Math.ceil(phones / 9));

/** An agreement as a board's document holds it, in the peers' documents too. */
export const emptyAgreement = (theme: string): Y.Map<unknown> =>
  new Y.Map<unknown>([
    ['theme', theme],
    ['kind', 'do'],
    ...names.map((name) => [name, new Y.Text()] as const),
  ]);

/** The text in which phone number `nr` writes. Throws when there is none. */
export function textOf(doc: Y.Doc, nr: number): Y.Text {
  const agreements = [...doc.getMap('agreements').entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = agreements.flatMap(([, agreement]) =>
    names.map((name) => (agreement as Y.Map<unknown>).get(name) as Y.Text),
  );
  const text = texts[nr % Math.max(1, texts.length)];
  if (!text) throw new Error('no text to write in');
  return text;
}
