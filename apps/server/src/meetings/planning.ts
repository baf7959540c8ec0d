import { accept, refuse, type Id, type NewId, type Outcome } from '@raakvlak/domain';
import type { MeetingChange, NewMeeting } from '@raakvlak/protocol/http';
import { templateById } from '@raakvlak/words/templates';
import type { Clock } from '../clock.ts';
import { withCheck, withoutCheck } from './added-check.ts';
import { whyNotChange } from './change.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingsStore } from './meetings-store.ts';
import { planAgain, planFrom, type Plan } from './plan.ts';
import { lastRoundOf } from './planned-boards-store.ts';
import type { Running } from './running.ts';

export type Planning = {
  readonly store: MeetingsStore;
  readonly running: Running;
  readonly newId: NewId;
  readonly clock: Clock;
  /** Whether the group agreed on anything before. */
  readonly agreed: (organisation: Id, group: Id) => Promise<boolean>;
};

/** Making a meeting, from a template or as the next moment of an earlier board, and changing it. */
export function createPlanning({ store, running, newId, clock, agreed }: Planning) {
  async function plan(organisation: Id, group: Id, wanted: NewMeeting): Promise<Plan | undefined> {
    const { language, repeat } = wanted;
    const making = { language, newId, agreed: await agreed(organisation, group) };
    if (repeat === null) {
      const template = templateById(wanted.template);
      if (!template) return undefined;
      const planned = planFrom(template, making);
      const rounds = await store.earlierRounds(organisation, group);
      const boards = planned.boards.map((board) => ({
        ...board,
        previous: board.check && lastRoundOf(rounds, board.check),
      }));
      return { ...planned, boards };
    }
    const meeting = await store.meetingOfBoard(organisation, repeat);
    const earlier = meeting === undefined ? undefined : await store.find(organisation, meeting);
    const board = earlier?.boards.find(({ id }) => id === repeat);
    if (!earlier || !board || earlier.group.id !== group) return undefined;
    return planAgain({ ...earlier, board }, making);
  }

  return {
    add: async (organisation: Id, group: Id, wanted: NewMeeting): Promise<Outcome<{ id: Id }>> => {
      const planned = await plan(organisation, group, wanted);
      if (!planned) return refuse('not-found');
      const id = newId();
      const { language, plannedFor } = wanted;
      await store.add({ id, organisation, group, language, plannedFor, plan: planned }, clock.now());
      return accept({ id });
    },

    addCheck: (organisation: Id, meeting: Id, template: string): Promise<Outcome<void>> =>
      store.rebuild(organisation, meeting, (planned, rounds) =>
        withCheck(planned, templateById(template), {
          newId,
          lastRound: (check) => lastRoundOf(rounds, check),
        }),
      ),

    removeCheck: (organisation: Id, meeting: Id, board: Id): Promise<Outcome<void>> =>
      store.rebuild(organisation, meeting, (planned) => withoutCheck(planned, board)),

    change: async (organisation: Id, meeting: Meeting, change: MeetingChange): Promise<Outcome<void>> => {
      const code = whyNotChange(meeting, change);
      if (code) return refuse(code);
      const boards = change.boards.map((board) => ({ ...board, previous: null }));
      await store.change(organisation, meeting.id, { ...change, boards });
      if (meeting.status === 'open') await running.changed(meeting.id);
      return accept(undefined);
    },
  };
}
