import { accept, readJoinCode, refuse, type Outcome } from '@raakvlak/domain';
import type { Way } from '@raakvlak/protocol/http';
import { createLimit } from '../http/limit.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';

/**
 * Only wrong typed codes count: with eight signs of twenty nobody guesses one at this pace, and a class of thirty may
 * mistype. The secret of a QR is too long to guess and is never limited, so that it works while typing is not.
 */
const wrongCodesMost = { perAddress: 20, inAll: 300, within: 60_000 } as const;

/** Which meeting somebody comes to, by the way they know. */
export type WaysIn = (way: Way, address: string) => Outcome<LiveMeeting>;

const all = 'all';

export function createWaysIn({
  find,
  now,
}: {
  find: (isIt: (live: LiveMeeting) => boolean) => LiveMeeting | undefined;
  now: () => number;
}): WaysIn {
  const { perAddress, inAll, within } = wrongCodesMost;
  const ofAddress = createLimit({ most: perAddress, ms: within, now });
  const ofAll = createLimit({ most: inAll, ms: within, now });
  return (way, address) => {
    if ('secret' in way) return found(find(({ doors }) => doors.secret === way.secret));
    if (ofAddress.isOver(address) || ofAll.isOver(all)) return refuse('code-limited');
    const code = readJoinCode(way.code);
    // What cannot be a code is a slip, not a guess.
    if (code === undefined) return refuse('unknown-code');
    const meeting = find(({ doors }) => doors.code === code);
    if (meeting) return accept(meeting);
    ofAddress.count(address);
    ofAll.count(all);
    return refuse('unknown-code');
  };
}

const found = (live: LiveMeeting | undefined): Outcome<LiveMeeting> =>
  live ? accept(live) : refuse('unknown-code');
