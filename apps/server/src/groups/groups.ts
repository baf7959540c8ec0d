import { accept, goneFrom, keepDays, refuse, type Agreement, type Id, type NewId } from '@raakvlak/domain';
import {
  groupChangeSchema,
  newGroupSchema,
  type GroupLine,
  type GroupView,
  type MeetingLine,
} from '@raakvlak/protocol/http';
import type { SignedIn } from '../access/access.ts';
import type { Clock } from '../clock.ts';
import type { Erased } from '../database/erasure.ts';
import type { Route } from '../http/route.ts';
import { neverHeld, type Held } from '../meetings/meeting.ts';
import type { Group, GroupsStore } from './groups-store.ts';

/** What other rooms know of a group. */
export type GroupParts = {
  readonly heldPerGroup: (organisation: Id) => Promise<ReadonlyMap<Id, Held>>;
  readonly linesOf: (organisation: Id, group: Id) => Promise<MeetingLine[]>;
  readonly agreementsOf: (organisation: Id, group: Id) => Promise<Agreement[]>;
  readonly openAgreements: (organisation: Id) => Promise<ReadonlyMap<Id, number>>;
  /** Its name or how long it is kept was changed. */
  readonly changed: (meeting: Id) => Promise<void>;
  /** Ends whatever runs of this group, without writing anything. */
  readonly drop: (organisation: Id, group: Id) => Promise<void>;
  /** Whoever was on its roster is kept no longer. */
  readonly forgetPeople: (organisation: Id, group: Id) => Promise<void>;
};

export type Groups = { readonly routes: readonly Route[] };

/** The shelf: an organisation's groups, what each of them did and agreed, and how long that is kept. */
export function createGroups({
  store,
  parts,
  erased,
  signedIn,
  newId,
  clock,
}: {
  store: GroupsStore;
  parts: GroupParts;
  erased: Erased;
  signedIn: SignedIn;
  newId: NewId;
  clock: Clock;
}): Groups {
  async function linesOf(organisation: Id): Promise<GroupLine[]> {
    const held = await parts.heldPerGroup(organisation);
    const open = await parts.openAgreements(organisation);
    const groups = await store.all(organisation);
    return groups
      .map(({ id, name, kind }) => {
        const { meetings, open: openMeeting, lastAt } = held.get(id) ?? neverHeld;
        return {
          id,
          name,
          kind,
          meetings,
          openAgreements: open.get(id) ?? 0,
          openMeeting,
          lastMeetingAt: lastAt,
        };
      })
      .sort((a, b) => (b.lastMeetingAt ?? Infinity) - (a.lastMeetingAt ?? Infinity) || 0);
  }

  async function viewOf({ id, organisation, name, kind, keepDays: days }: Group): Promise<GroupView> {
    const { lastAt } = (await parts.heldPerGroup(organisation)).get(id) ?? neverHeld;
    return {
      id,
      name,
      kind,
      keepDays: days,
      keptUntil: lastAt === null ? null : goneFrom(lastAt, days),
      meetings: await parts.linesOf(organisation, id),
      agreements: await parts.agreementsOf(organisation, id),
    };
  }

  return {
    routes: [
      signedIn({
        method: 'get',
        path: '/api/groups',
        answer: async ({ who }) => accept(await linesOf(who.organisation)),
      }),

      signedIn({
        method: 'post',
        path: '/api/groups',
        body: newGroupSchema,
        answer: async ({ body, who: { organisation } }) => {
          const group = { ...body, id: newId(), organisation, keepDays: keepDays.usual };
          await store.add(group, clock.now());
          return accept({ id: group.id });
        },
      }),

      signedIn({
        method: 'get',
        path: '/api/groups/:id',
        answer: async ({ id, who: { organisation } }) => {
          const group = await store.find(organisation, id('id'));
          return group ? accept(await viewOf(group)) : refuse('not-found');
        },
      }),

      signedIn({
        method: 'patch',
        path: '/api/groups/:id',
        body: groupChangeSchema,
        answer: async ({ id, body, who: { organisation } }) => {
          const group = await store.find(organisation, id('id'));
          if (!group) return refuse('not-found');
          await store.change(organisation, group.id, {
            name: body.name ?? group.name,
            keepDays: body.keepDays ?? group.keepDays,
          });
          const open = (await parts.heldPerGroup(organisation)).get(group.id)?.open;
          if (open) await parts.changed(open);
          return accept(undefined);
        },
      }),

      signedIn({
        method: 'delete',
        path: '/api/groups/:id',
        answer: async ({ id, who: { organisation } }) => {
          if (!(await store.find(organisation, id('id')))) return refuse('not-found');
          await parts.drop(organisation, id('id'));
          await store.remove(organisation, id('id'));
          await parts.forgetPeople(organisation, id('id'));
          await erased();
          return accept(undefined);
        },
      }),
    ],
  };
}
