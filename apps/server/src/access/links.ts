import { refuse, accept, type Id, type NewId, type Outcome } from '@raakvlak/domain';
import type { LinkView } from '@raakvlak/protocol/http';
import type { Clock } from '../clock.ts';
import type { Secret } from '../secret.ts';
import type { AccessStore, Purpose } from './access-store.ts';

const hour = 3_600_000;
const lives: Readonly<Record<Purpose, number>> = {
  first: 24 * hour,
  invite: 7 * 24 * hour,
  reset: 24 * hour,
};

export type Links = ReturnType<typeof createLinks>;

/** Links that work once and for a limited time. What is stored opens nothing: only a keyed hash of the link. */
export function createLinks({
  store,
  secret,
  newId,
  clock,
}: {
  store: AccessStore;
  secret: Secret;
  newId: NewId;
  clock: Clock;
}) {
  const hashOf = (link: string): string => secret.hash('access-link', link);

  async function make(purpose: Purpose, of: { organisation?: Id; user?: Id } = {}): Promise<string> {
    const link = newId();
    const { organisation = null, user = null } = of;
    await store.addLink({
      hash: hashOf(link),
      purpose,
      organisation,
      user,
      expiresAt: clock.now() + lives[purpose],
    });
    return link;
  }

  return {
    hashOf,
    make,

    /** A new link for the first account; undefined when there is an account already. */
    first: async (): Promise<string | undefined> => {
      if (await store.hasAccounts()) return undefined;
      await store.endLinks('first');
      return make('first');
    },

    look: async (link: string): Promise<Outcome<LinkView>> => {
      const found = await store.link(hashOf(link), clock.now());
      return found ? accept({ purpose: found.purpose, organisation: found.name }) : refuse('link-used');
    },
  };
}
