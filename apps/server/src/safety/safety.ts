import { accept, safetyRouteSchema, type Id, type SafetyRoute } from '@raakvlak/domain';
import type { SignedIn } from '../access/access.ts';
import type { Db } from '../database/schema.ts';
import type { Route } from '../http/route.ts';
import { safetyStore } from './safety-store.ts';

export type Safety = { readonly routes: readonly Route[] };

/** Whom a child can turn to outside the group, as the organisation entered it; `changed` tells who meets now. */
export function createSafety({
  db,
  changed,
  signedIn,
}: {
  db: Db;
  changed: (organisation: Id) => Promise<void>;
  signedIn: SignedIn;
}): Safety {
  const store = safetyStore(db);
  const routeOf = async (organisation: Id): Promise<SafetyRoute | null> =>
    (await store.find(organisation)) ?? null;
  return {
    routes: [
      signedIn({
        method: 'get',
        path: '/api/safety-route',
        answer: async ({ who: { organisation } }) => accept(await routeOf(organisation)),
      }),

      signedIn({
        method: 'put',
        path: '/api/safety-route',
        body: safetyRouteSchema,
        answer: async ({ body, who: { organisation } }) => {
          await store.save(organisation, body);
          await changed(organisation);
          return accept(await routeOf(organisation));
        },
      }),
    ],
  };
}
