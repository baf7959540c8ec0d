import { accept, refuse, rosterLineSchema, type Id, type NewId } from '@raakvlak/domain';
import { newParticipantsSchema, type CardGiven, type Participant } from '@raakvlak/protocol/http';
import type { SignedIn } from '../access/access.ts';
import type { Erased } from '../database/erasure.ts';
import type { Route } from '../http/route.ts';
import type { Cards } from './cards.ts';
import type { RosterStore } from './roster-store.ts';

/** More people than this are no group; every one of them can be asked with one request. */
const onOneRosterMost = 1_000;

/** The doors to a group's roster, for its facilitators. */
export function rosterRoutes({
  store,
  cards,
  hasGroup,
  leaves,
  erased,
  signedIn,
  newId,
  now,
}: {
  store: RosterStore;
  cards: Cards;
  hasGroup: (organisation: Id, group: Id) => Promise<boolean>;
  /** In meetings of this group that run, nobody sits there as this participant any more, and their answers are gone. */
  leaves: (group: Id, participant: Id) => Promise<void>;
  erased: Erased;
  signedIn: SignedIn;
  newId: NewId;
  now: () => number;
}): readonly Route[] {
  const cardOf = (participant: Participant, code: string): CardGiven => ({
    ...participant,
    code,
    url: cards.url(code),
  });

  return [
    signedIn({
      method: 'get',
      path: '/api/groups/:id/participants',
      answer: async ({ id, who: { organisation } }) =>
        (await hasGroup(organisation, id('id')))
          ? accept(await store.of(organisation, id('id')))
          : refuse('not-found'),
    }),

    signedIn({
      method: 'post',
      path: '/api/groups/:id/participants',
      body: newParticipantsSchema,
      answer: async ({ id, body: { participants }, who: { organisation } }) => {
        const group = id('id');
        if (!(await hasGroup(organisation, group))) return refuse('not-found');
        const there = (await store.of(organisation, group)).length;
        if (there + participants.length > onOneRosterMost) return refuse('invalid');
        const given = participants.map((line) => ({ id: newId(), ...line, ...cards.fresh() }));
        await store.add(
          group,
          given.map(({ code: _, ...one }) => ({ ...one, organisation })),
        );
        return accept(given.map(({ code, codeHash: _, ...participant }) => cardOf(participant, code)));
      },
    }),

    signedIn({
      method: 'post',
      path: '/api/groups/:id/participants/:participant/card',
      answer: async ({ id, who: { organisation } }) => {
        const participant = await store.find(organisation, id('id'), id('participant'));
        if (!participant) return refuse('not-found');
        const { code, codeHash } = cards.fresh();
        await store.changeCode(organisation, participant.id, codeHash, now());
        await erased();
        return accept(cardOf(participant, code));
      },
    }),

    signedIn({
      method: 'put',
      path: '/api/groups/:id/participants/:participant',
      body: rosterLineSchema,
      answer: async ({ id, body, who: { organisation } }) => {
        const participant = await store.find(organisation, id('id'), id('participant'));
        if (!participant) return refuse('not-found');
        await store.change(organisation, participant.id, body);
        // Maybe it was a full name that should not have been there.
        await erased();
        return accept(undefined);
      },
    }),

    signedIn({
      method: 'delete',
      path: '/api/groups/:id/participants/:participant',
      answer: async ({ id, who: { organisation } }) => {
        const participant = await store.find(organisation, id('id'), id('participant'));
        if (!participant) return refuse('not-found');
        await leaves(id('id'), participant.id);
        await store.remove(organisation, id('id'), participant.id);
        // Who came in at this very moment is nobody from now on, too.
        await leaves(id('id'), participant.id);
        await erased();
        return accept(undefined);
      },
    }),
  ];
}
