import * as Y from 'yjs';
import { applyAndVerify, applyTogether } from './apply.ts';
import { judge } from './judge.ts';
import type { Sender, Verdict } from './judge.ts';
import { layOut } from './layout.ts';
import type { Layout } from './layout.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Schema } from './schema.ts';

/** What stands between a client's bytes and a room's document. Port of the server. */
export type Gate<Actor> = {
  readonly layOut: (doc: Y.Doc) => Layout;
  readonly judge: (bytes: Uint8Array, sender: Sender<Actor>, layout: Layout) => Verdict;
  /**
   * Applies bytes that were judged `allowed` and returns the canonical update, null when nothing changed.
   * @throws BrokenDocument when the verdict was wrong
   */
  readonly apply: (bytes: Uint8Array, client: number | null, layout: Layout) => Uint8Array | null;
  /** The same for several, judged one by one on what those before left behind; see `applyTogether`. */
  readonly applyTogether: typeof applyTogether;
  readonly schema: Pick<Schema<Actor>, 'roots'>;
};

/**
 * The gate for documents of one schema.
 *
 * @param report receives what the product's schema threw; the update concerned is refused
 */
export function createGate<Actor>(
  schema: Schema<Actor>,
  report: (error: unknown) => void,
  limits: Limits = LIMITS,
): Gate<Actor> {
  return {
    schema,
    layOut: (doc) => layOut(doc, schema),
    judge: (bytes, sender, layout) => judge(bytes, sender, layout, schema, report, limits),
    applyTogether,
    apply: (bytes, client, layout) => applyAndVerify(layout, client, (doc) => Y.applyUpdate(doc, bytes)),
  };
}
