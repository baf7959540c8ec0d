import * as Y from 'yjs';
import type { RefusalCode } from '../refusals.ts';
import { changesOf } from './changes.ts';
import { resolveDeletions } from './deletions.ts';
import type { Layout } from './layout.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import type { Scanned } from './scan.ts';
import type { Change, Schema } from './schema.ts';

/** Who sends an update, and what this room knows about Yjs client ids. */
export type Sender<Actor> = {
  readonly actor: Actor;
  /** Whether this sender may write under this Yjs client id: it claimed it, or nobody did yet. */
  readonly mayWriteAs: (client: number) => boolean;
  /** Several commands at once, after an offline time, may be larger. */
  readonly draining: boolean;
};

/** What the gate thinks of an update. */
export type Verdict =
  | {
      readonly is: 'refused';
      readonly code: RefusalCode;
      readonly client: number | null;
      readonly upToClock: number;
    }
  | { readonly is: 'duplicate' }
  | {
      readonly is: 'allowed';
      /** The Yjs client id it writes under; null when it only deletes. */
      readonly client: number | null;
      readonly changes: readonly Change[];
      readonly gone: boolean;
    };

/**
 * Gates 0 to 2: judges the bytes of an update without changing anything. Never throws for what a
 * client can send; an exception of the product's schema is given to `report` and refuses.
 */
export function judge<Actor>(
  bytes: Uint8Array,
  sender: Sender<Actor>,
  layout: Layout,
  schema: Schema<Actor>,
  report: (error: unknown) => void,
  limits: Limits = LIMITS,
): Verdict {
  if (bytes.length > (sender.draining ? limits.drainBytes : limits.bytes))
    return refused('too-large', null, 0);
  const scanned = scan(bytes, limits);
  if (typeof scanned === 'string') return refused(scanned, null, 0);
  const client = scanned.section?.client ?? null;
  const state = client === null ? 0 : Y.getState(layout.doc.store, client);
  const place = clockPlace(scanned, sender, layout.doc, state);
  if (place === 'duplicate') return { is: 'duplicate' };
  if (place !== null) return refused(place, client, state);
  try {
    const changes = weigh(scanned, layout, limits);
    if (typeof changes === 'string') return refused(changes, client, state);
    const no = authorise(changes.list, sender.actor, layout.doc, schema);
    return no
      ? refused(no, client, state)
      : { is: 'allowed', client, changes: changes.list, gone: changes.gone };
  } catch (error) {
    report(error);
    return refused('not-allowed', client, state);
  }
}

function refused(code: RefusalCode, client: number | null, upToClock: number): Verdict {
  return { is: 'refused', code, client, upToClock };
}

/** Only the sender's own client id, and only exactly where the server's knowledge of it ends. */
function clockPlace<Actor>(
  { section }: Scanned,
  sender: Sender<Actor>,
  doc: Y.Doc,
  state: number,
): RefusalCode | 'duplicate' | null {
  if (section === null) return null;
  if (section.client === doc.clientID || !sender.mayWriteAs(section.client)) return 'unknown-client';
  if (section.end <= state) return 'duplicate';
  return section.clock === state ? null : 'clock-gap';
}

function weigh({ section, deletes }: Scanned, layout: Layout, limits: Limits): ReturnType<typeof changesOf> {
  const resolved = section === null ? [] : resolve(section, layout, limits);
  if (typeof resolved === 'string') return resolved;
  const deletions = resolveDeletions(deletes, section, layout.doc, limits);
  return typeof deletions === 'string' ? deletions : changesOf(resolved, deletions, layout);
}

function authorise<Actor>(
  changes: readonly Change[],
  actor: Actor,
  doc: Y.Doc,
  schema: Schema<Actor>,
): RefusalCode | null {
  for (const change of changes) {
    const answer = schema.allows(actor, change, { doc, changes });
    if (answer !== true) return answer === 'locked' ? 'locked' : 'not-allowed';
  }
  return null;
}
