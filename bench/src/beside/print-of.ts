import type * as Y from 'yjs';

/** What a document says, as text: equal for equal documents, whatever order they came to it in. */
export function printOf(doc: Y.Doc): string {
  const roots = [...doc.share.keys()].sort().map((name) => [name, doc.getMap(name).toJSON()] as const);
  const filled = roots.filter(([, root]) => Object.keys(root).length > 0);
  return JSON.stringify(filled, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Tells every clock of every Yjs client that a document takes in: `client.clock`. */
export function tellArrivals(doc: Y.Doc, arrived: (mark: string) => void): void {
  doc.on('afterTransaction', ({ afterState, beforeState }: Y.Transaction) => {
    for (const [client, after] of afterState)
      for (let clock = beforeState.get(client) ?? 0; clock < after; clock += 1) arrived(`${client}.${clock}`);
  });
}
