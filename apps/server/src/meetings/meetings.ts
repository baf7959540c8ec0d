import type { Id, NewId, RandomBytes } from '@raakvlak/domain';
import type { MeetingLine } from '@raakvlak/protocol/http';
import type { SignedIn } from '../access/access.ts';
import type { Clock } from '../clock.ts';
import type { Erased } from '../database/erasure.ts';
import type { Db } from '../database/schema.ts';
import type { Route } from '../http/route.ts';
import { createLines, type BoardNow } from './lines.ts';
import { linesStore } from './lines-store.ts';
import { meetingsStore, type MeetingsStore } from './meetings-store.ts';
import { createOpening } from './opening.ts';
import { createPlanning, type Planning } from './planning.ts';
import { meetingRoutes } from './routes.ts';
import type { Running } from './running.ts';

export type Meetings = Pick<MeetingsStore, 'heldPerGroup' | 'heldIn' | 'idsOf' | 'remove'> & {
  readonly routes: readonly Route[];
  /** A group's line of moments, oldest first. */
  readonly linesOf: (organisation: Id, group: Id) => Promise<MeetingLine[]>;
};

/** Meetings as they are planned, opened, closed and erased. What happens while one runs is `running`. */
export function createMeetings(parts: {
  db: Db;
  running: Running;
  boardNow: BoardNow;
  agreed: Planning['agreed'];
  hasGroup: (organisation: Id, group: Id) => Promise<boolean>;
  erased: Erased;
  base: () => string;
  signedIn: SignedIn;
  random: RandomBytes;
  newId: NewId;
  clock: Clock;
}): Meetings {
  const store = meetingsStore(parts.db);
  const { heldPerGroup, heldIn, idsOf, remove } = store;
  const planning = createPlanning({ ...parts, store });
  const opening = createOpening({ ...parts, store });
  return {
    heldPerGroup,
    heldIn,
    idsOf,
    remove,
    linesOf: createLines({ store: linesStore(parts.db), now: parts.boardNow }),
    routes: meetingRoutes({ ...parts, store, planning, opening }),
  };
}
