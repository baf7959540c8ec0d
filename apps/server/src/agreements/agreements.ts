import { accept, refuse, type Id } from '@raakvlak/domain';
import { agreementChangeSchema } from '@raakvlak/protocol/http';
import type { SignedIn } from '../access/access.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/schema.ts';
import type { Route } from '../http/route.ts';
import { agreementsStore, type AgreementsStore } from './agreements-store.ts';

export type Agreements = Pick<AgreementsStore, 'listOf' | 'openPerGroup'> & {
  readonly routes: readonly Route[];
};

/** What groups agreed, and how it stands. `changed` hears of which group. */
export function createAgreements({
  db,
  signedIn,
  clock,
  changed,
}: {
  db: Db;
  signedIn: SignedIn;
  clock: Clock;
  changed: (group: Id) => Promise<void>;
}): Agreements {
  const store = agreementsStore(db);
  const { listOf, openPerGroup } = store;
  const change = signedIn({
    method: 'patch',
    path: '/api/agreements/:id',
    body: agreementChangeSchema,
    answer: async ({ id, body, who: { organisation } }) => {
      const at = clock.now();
      if (!(await store.change(organisation, id('id'), { ...body, at }))) return refuse('not-found');
      const found = await store.find(organisation, id('id'));
      if (!found) return refuse('not-found');
      await changed(found.group);
      return accept(found.agreement);
    },
  });
  return { listOf, openPerGroup, routes: [change] };
}
