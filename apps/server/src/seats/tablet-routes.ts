import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import { newTabletSchema, tabletRequestSchema, type Tablet as TabletView } from '@raakvlak/protocol/http';
import type { SignedIn } from '../access/access.ts';
import { everyone, type Route } from '../http/route.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { foundIn, given } from './routes.ts';
import { makeTablet, takeTurn, turnsAt } from './tablets.ts';
import type { Tablet, TabletsStore } from './tablets-store.ts';

/** Where tablets are kept. */
export type Tablets = TabletsStore;

/** Tablets that are passed on: the console makes one, and whoever holds it takes the next turn. */
export function tabletRoutes({
  store,
  running,
  hash,
  base,
  signedIn,
}: {
  store: Tablets;
  running: (meeting: Id) => LiveMeeting | undefined;
  hash: (secret: string) => string;
  base: () => string;
  signedIn: SignedIn;
}): readonly Route[] {
  async function at(secret: string): Promise<Outcome<{ tablet: Tablet; live: LiveMeeting }>> {
    const tablet = await store.bySecret(hash(secret));
    if (!tablet) return refuse('not-found');
    const live = running(tablet.meeting);
    return live ? accept({ tablet, live }) : refuse('meeting-closed');
  }

  return [
    signedIn({
      method: 'post',
      path: '/api/meetings/:id/tablets',
      body: newTabletSchema,
      answer: async ({ id, body, who: { organisation } }) => {
        const live = running(id('id'));
        if (live?.state.organisation !== organisation) return refuse('not-found');
        const secret = await makeTablet(live, body, store.add);
        return secret.ok ? accept({ url: `${base()}/#t${secret.value}` }) : secret;
      },
    }),

    everyone({
      method: 'post',
      path: '/api/tablet',
      body: tabletRequestSchema,
      answer: async ({ body: { secret } }) => {
        const found = await at(secret);
        if (!found.ok) return found;
        const { tablet, live } = found.value;
        return accept<TabletView>({
          meeting: foundIn(live),
          paper: tablet.paper,
          ...turnsAt(live, tablet.id),
        });
      },
    }),

    everyone({
      method: 'post',
      path: '/api/tablet/next',
      body: tabletRequestSchema,
      answer: async ({ body: { secret } }) => {
        const found = await at(secret);
        if (!found.ok) return found;
        const { tablet, live } = found.value;
        return given(live, await takeTurn(live, tablet.id));
      },
    }),
  ];
}
