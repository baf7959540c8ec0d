import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import {
  meetingChangeSchema,
  newBoardSchema,
  newMeetingSchema,
  type MeetingDetail,
} from '@raakvlak/protocol/http';
import type { SignedIn } from '../access/access.ts';
import type { Erased } from '../database/erasure.ts';
import type { Route } from '../http/route.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingsStore } from './meetings-store.ts';
import type { createOpening } from './opening.ts';
import type { createPlanning } from './planning.ts';
import type { Running } from './running.ts';

export type Doors = {
  readonly store: MeetingsStore;
  readonly planning: ReturnType<typeof createPlanning>;
  readonly opening: ReturnType<typeof createOpening>;
  readonly running: Running;
  readonly hasGroup: (organisation: Id, group: Id) => Promise<boolean>;
  readonly erased: Erased;
  readonly base: () => string;
  readonly signedIn: SignedIn;
};

/** The doors of meetings: make, look, change, open, close, open again, erase. */
export function meetingRoutes(parts: Doors): readonly Route[] {
  const { store, planning, opening, running, hasGroup, erased, base, signedIn } = parts;

  /** Does something with a meeting of this organisation and answers how it is afterwards. */
  async function withMeeting(
    organisation: Id,
    id: Id,
    act: (meeting: Meeting) => Promise<Outcome<void>>,
  ): Promise<Outcome<MeetingDetail>> {
    const before = await store.find(organisation, id);
    if (!before) return refuse('not-found');
    const acted = await act(before);
    if (!acted.ok) return acted;
    const after = await store.find(organisation, id);
    return after ? accept(detailOf(after, base())) : refuse('not-found');
  }

  return [
    signedIn({
      method: 'post',
      path: '/api/groups/:id/meetings',
      body: newMeetingSchema,
      answer: async ({ id, body, who: { organisation } }) => {
        if (!(await hasGroup(organisation, id('id')))) return refuse('not-found');
        return planning.add(organisation, id('id'), body);
      },
    }),

    signedIn({
      method: 'get',
      path: '/api/meetings/:id',
      answer: ({ id, who: { organisation } }) =>
        withMeeting(organisation, id('id'), async () => accept(undefined)),
    }),

    signedIn({
      method: 'put',
      path: '/api/meetings/:id',
      body: meetingChangeSchema,
      answer: ({ id, body, who: { organisation } }) =>
        withMeeting(organisation, id('id'), (meeting) => planning.change(organisation, meeting, body)),
    }),

    signedIn({
      method: 'post',
      path: '/api/meetings/:id/boards',
      body: newBoardSchema,
      answer: ({ id, body: { template }, who: { organisation } }) =>
        withMeeting(organisation, id('id'), (meeting) =>
          planning.addCheck(organisation, meeting.id, template),
        ),
    }),

    signedIn({
      method: 'delete',
      path: '/api/meetings/:id/boards/:board',
      answer: ({ id, who: { organisation } }) =>
        withMeeting(organisation, id('id'), (meeting) =>
          planning.removeCheck(organisation, meeting.id, id('board')),
        ),
    }),

    signedIn({
      method: 'post',
      path: '/api/meetings/:id/open',
      answer: ({ id, who: { organisation } }) =>
        withMeeting(organisation, id('id'), (meeting) => opening.open(organisation, meeting)),
    }),

    signedIn({
      method: 'post',
      path: '/api/meetings/:id/close',
      answer: ({ id, who: { organisation } }) =>
        withMeeting(organisation, id('id'), (meeting) => opening.close(meeting)),
    }),

    signedIn({
      method: 'post',
      path: '/api/meetings/:id/reopen',
      answer: ({ id, who: { organisation } }) =>
        withMeeting(organisation, id('id'), (meeting) => opening.reopen(organisation, meeting)),
    }),

    signedIn({
      method: 'delete',
      path: '/api/meetings/:id',
      answer: async ({ id, who: { organisation } }) => {
        if (!(await store.find(organisation, id('id')))) return refuse('not-found');
        await running.drop(id('id'));
        await store.remove(organisation, id('id'));
        await erased();
        return accept(undefined);
      },
    }),
  ];
}

const detailOf = (meeting: Meeting, base: string): MeetingDetail => ({
  id: meeting.id,
  group: meeting.group,
  template: meeting.template,
  language: meeting.language,
  title: meeting.title,
  plannedFor: meeting.plannedFor,
  status: meeting.status,
  opening: meeting.opening,
  programme: [...meeting.programme],
  boards: [...meeting.boards],
  stage: meeting.stageSecret === null ? null : `${base}/desk/stage/${meeting.id}#${meeting.stageSecret}`,
});
