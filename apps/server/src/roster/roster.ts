import type { Id, NewId, Outcome, RandomBytes } from '@raakvlak/domain';
import type { SignedIn } from '../access/access.ts';
import { forgetAnswers } from '../checks/forget-answers.ts';
import type { Clock } from '../clock.ts';
import type { Erased } from '../database/erasure.ts';
import type { Db } from '../database/schema.ts';
import type { Route } from '../http/route.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { unlinkSeats } from '../seats/own-seat.ts';
import type { Secret } from '../secret.ts';
import { createCards } from './cards.ts';
import { createOwnCodes } from './own-codes.ts';
import { createOwnLines } from './own-line.ts';
import { ownLineStore } from './own-line-store.ts';
import { ownRoutes } from './own-routes.ts';
import { rosterRoutes } from './roster-routes.ts';
import { rosterStore } from './roster-store.ts';

export type Roster = {
  readonly routes: readonly Route[];
  /** Everybody of a group whose time is over, and whoever is on no roster any more. */
  readonly forgetGroup: (organisation: Id, group: Id) => Promise<void>;
};

/** Participants of groups: who may come back as the same person, with a code of their own and no account. */
export function createRoster({
  db,
  secret,
  random,
  newId,
  clock,
  base,
  running,
  takeBack,
  seatOf,
  hasGroup,
  erased,
  signedIn,
}: {
  db: Db;
  secret: Secret;
  random: RandomBytes;
  newId: NewId;
  clock: Clock;
  base: () => string;
  /** Meetings that run now, the one that was opened last first. */
  running: () => readonly LiveMeeting[];
  /** In meetings that run, what this participant answered on this board (null: on all of them) is gone. */
  takeBack: (participant: Id, board: Id | null) => Promise<void>;
  /** Whose seat this token is. */
  seatOf: (token: string) => Promise<{ id: Id; meeting: Id } | undefined>;
  hasGroup: (organisation: Id, group: Id) => Promise<boolean>;
  erased: Erased;
  signedIn: SignedIn;
}): Roster {
  const store = rosterStore(db);
  const hash = (code: string): string => secret.hash('own', code);
  const cards = createCards({ random, hash, base });
  const codes = createOwnCodes({ byCode: store.byCode, hash, now: clock.now });
  return {
    forgetGroup: store.forgetGroup,
    routes: [
      ...rosterRoutes({
        store,
        cards,
        hasGroup,
        leaves: async (group, participant) => {
          for (const live of running()) if (live.state.group.id === group) await leave(live, participant);
        },
        erased,
        signedIn,
        newId,
        now: clock.now,
      }),
      ...ownRoutes({
        codes,
        cards,
        store,
        lines: createOwnLines({ store: ownLineStore(db), forget: takeBack, erased }),
        running,
        seatOf,
        newId,
      }),
    ],
  };
}

/** What they answered here goes first, for it is found by who sits there. */
async function leave(live: LiveMeeting, participant: Id): Promise<void> {
  sure(await forgetAnswers(live, participant, null));
  sure(await unlinkSeats(live, participant));
}

/** Who asked hears "busy" and can ask again; half of it is done by then, and does no harm twice. */
function sure(outcome: Outcome<void>): void {
  if (!outcome.ok) throw new Error(`What had to be erased could not be stored: ${outcome.code}`);
}
