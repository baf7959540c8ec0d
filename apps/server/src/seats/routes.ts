import { accept, goneFrom, refuse, type Id, type Outcome } from '@raakvlak/domain';
import {
  findRequestSchema,
  joinRequestSchema,
  seatBackRequestSchema,
  type Found,
  type SeatBackLink,
  type SeatGiven,
} from '@raakvlak/protocol/http';
import type { Actor, SignedIn } from '../access/access.ts';
import { everyone, type Route } from '../http/route.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { offerBack, takeBack, takeSeat } from './sitting.ts';
import type { WaysIn } from './ways-in.ts';

export type SeatRoutePorts = {
  readonly waysIn: WaysIn;
  readonly running: (meeting: Id) => LiveMeeting | undefined;
  /** The meeting of the seat that this link gives back. */
  readonly meetingOfBack: (link: string) => Promise<Id | undefined>;
  readonly base: () => string;
  readonly signedIn: SignedIn;
};

/** How people come to their seats: by a way in, by a link of the console, or at the console itself. */
export function seatRoutes({ waysIn, running, meetingOfBack, base, signedIn }: SeatRoutePorts): Route[] {
  const ofActor = (meeting: Id, { organisation }: Actor): Outcome<LiveMeeting> => {
    const live = running(meeting);
    return live?.state.organisation === organisation ? accept(live) : refuse('not-found');
  };
  return [
    everyone({
      method: 'post',
      path: '/api/find',
      body: findRequestSchema,
      answer: async ({ body, request }) => {
        const live = waysIn(body.way, request.ip ?? '');
        return live.ok ? accept(foundIn(live.value)) : live;
      },
    }),
    everyone({
      method: 'post',
      path: '/api/join',
      body: joinRequestSchema,
      answer: async ({ body, request }) => {
        const live = waysIn(body.way, request.ip ?? '');
        return live.ok ? given(live.value, await takeSeat(live.value, { ...body, byConsole: false })) : live;
      },
    }),
    everyone({
      method: 'post',
      path: '/api/seat/back',
      body: seatBackRequestSchema,
      answer: async ({ body: { link } }) => {
        const meeting = await meetingOfBack(link);
        const live = meeting === undefined ? undefined : running(meeting);
        return live ? given(live, await takeBack(live, link)) : refuse('link-used');
      },
    }),
    signedIn({
      method: 'post',
      path: '/api/meetings/:id/seats',
      answer: async ({ id, who }) => {
        const live = ofActor(id('id'), who);
        if (!live.ok) return live;
        return given(live.value, await takeSeat(live.value, { name: null, keep: true, byConsole: true }));
      },
    }),
    signedIn({
      method: 'post',
      path: '/api/meetings/:id/seats/:seat/back',
      answer: async ({ id, who }) => {
        const live = ofActor(id('id'), who);
        if (!live.ok) return live;
        const offered = await offerBack(live.value, id('seat'));
        if (!offered.ok) return offered;
        const { link, until } = offered.value;
        return accept<SeatBackLink>({ url: `${base()}/#b${link}`, until });
      },
    }),
  ];
}

/** What one sees of a meeting before joining. */
export const foundIn = ({ state }: LiveMeeting): Found => ({
  meeting: state.id,
  title: state.title,
  group: state.group.name,
  language: state.language,
  keptUntil: goneFrom(state.openedAt, state.group.keepDays),
});

export const given = ({ id }: LiveMeeting, token: Outcome<string>): Outcome<SeatGiven> =>
  token.ok ? accept({ meeting: id, token: token.value }) : token;
