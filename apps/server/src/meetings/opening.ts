import {
  accept,
  isComplete,
  newJoinCode,
  refuse,
  type Id,
  type NewId,
  type Outcome,
  type RandomBytes,
} from '@raakvlak/domain';
import type { Clock } from '../clock.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingsStore } from './meetings-store.ts';
import type { Running } from './running.ts';

export type Opening = {
  readonly store: MeetingsStore;
  readonly running: Running;
  readonly random: RandomBytes;
  readonly newId: NewId;
  readonly clock: Clock;
};

// With so many codes a second one that is taken is chance, a tenth is a bug.
const codesMost = 10;

/** A meeting opens, closes and opens again. Asking for what already is so changes nothing. */
export function createOpening({ store, running, random, newId, clock }: Opening) {
  async function open(organisation: Id, id: Id, from: 'planned' | 'closed'): Promise<Outcome<void>> {
    for (let tried = 0; tried < codesMost; tried++) {
      const ways = { code: newJoinCode(random), join: newId(), stage: newId() };
      const opened = await store.open(organisation, id, from, ways, clock.now());
      if (opened === 'code-taken') continue;
      if (opened === 'opened') await running.opened(id);
      return accept(undefined);
    }
    throw new Error('No join code was free');
  }

  return {
    open: async (organisation: Id, meeting: Meeting): Promise<Outcome<void>> => {
      if (meeting.status === 'open') return accept(undefined);
      if (meeting.status === 'closed') return refuse('meeting-closed');
      if (!isComplete(meeting.opening, meeting.programme)) return refuse('incomplete');
      return open(organisation, meeting.id, 'planned');
    },

    close: async (meeting: Meeting): Promise<Outcome<void>> => {
      if (meeting.status === 'planned') return refuse('meeting-planned');
      if (meeting.status === 'open') await running.close(meeting.id);
      return accept(undefined);
    },

    reopen: async (organisation: Id, meeting: Meeting): Promise<Outcome<void>> => {
      if (meeting.status === 'open') return accept(undefined);
      if (meeting.status === 'planned') return refuse('meeting-planned');
      // A board that was erased leaves steps that nobody can do any more.
      const boards = new Set(meeting.boards.map(({ id }) => id));
      if (meeting.programme.some(({ board }) => board !== null && !boards.has(board)))
        return refuse('not-now');
      return open(organisation, meeting.id, 'closed');
    },
  };
}
