import { accept, refuse, type Id, type NewId, type Outcome } from '@raakvlak/domain';
import {
  ownClaimRequestSchema,
  ownFindRequestSchema,
  ownJoinRequestSchema,
  ownLineRequestSchema,
  ownMakeRequestSchema,
  ownWithdrawRequestSchema,
  type OwnFound,
  type OwnLine,
  type OwnMade,
} from '@raakvlak/protocol/http';
import { everyone, type Route } from '../http/route.ts';
import type { LiveMeeting } from '../meetings/live/live-meeting.ts';
import { claimSeat, linkSeat, sitAs } from '../seats/own-seat.ts';
import { foundIn, given } from '../seats/routes.ts';
import type { Cards } from './cards.ts';
import type { OwnCodes } from './own-codes.ts';
import type { OwnLines } from './own-line.ts';
import { addParticipant, joinRoster, nextNumber, type Known, type RosterStore } from './roster-store.ts';

export type OwnPorts = {
  readonly codes: OwnCodes;
  readonly cards: Cards;
  readonly store: RosterStore;
  readonly lines: OwnLines;
  /** Meetings that run now, the one that was opened last first. */
  readonly running: () => readonly LiveMeeting[];
  /** Whose seat this token is. */
  readonly seatOf: (token: string) => Promise<{ id: Id; meeting: Id } | undefined>;
  readonly newId: NewId;
};

/**
 * Doors that open with a personal code, and no account: come in as the same person as before, look at one's own answers, take
 * them back. Nobody needs a code to take part.
 */
export function ownRoutes({
  codes,
  cards,
  store,
  lines,
  running,
  seatOf,
  newId,
}: OwnPorts): readonly Route[] {
  /** Where this person can go now: a meeting of one of their groups. */
  async function meetingOf({ id, organisation }: Known): Promise<LiveMeeting | undefined> {
    const groups = new Set(await store.groupsOf(organisation, id));
    return running().find(({ state }) => state.organisation === organisation && groups.has(state.group.id));
  }

  /** The seat of this token, and its meeting while it runs. */
  async function sitting(token: string): Promise<Outcome<{ live: LiveMeeting; seat: Id }>> {
    const seat = await seatOf(token);
    if (!seat) return refuse('seat-unknown');
    const live = running().find(({ id }) => id === seat.meeting);
    return live ? accept({ live, seat: seat.id }) : refuse('meeting-closed');
  }

  return [
    everyone({
      method: 'post',
      path: '/api/own/find',
      body: ownFindRequestSchema,
      answer: async ({ body: { code }, request }) => {
        const known = await codes(code, request.ip ?? '');
        if (!known.ok) return known;
        const live = await meetingOf(known.value);
        return accept<OwnFound>({ name: known.value.name, meeting: live ? foundIn(live) : null });
      },
    }),

    everyone({
      method: 'post',
      path: '/api/own/join',
      body: ownJoinRequestSchema,
      answer: async ({ body: { code, keep, takeOver }, request }) => {
        const known = await codes(code, request.ip ?? '');
        if (!known.ok) return known;
        const live = await meetingOf(known.value);
        if (!live) return refuse('meeting-closed');
        return given(live, await sitAs(live, known.value, { keep, takeOver }));
      },
    }),

    everyone({
      method: 'post',
      path: '/api/own/claim',
      body: ownClaimRequestSchema,
      answer: async ({ body: { token, code, takeOver }, request }) => {
        const known = await codes(code, request.ip ?? '');
        if (!known.ok) return known;
        const found = await sitting(token);
        if (!found.ok) return found;
        const { live, seat } = found.value;
        const { organisation, group } = live.state;
        // In another organisation nobody knows this code.
        if (known.value.organisation !== organisation) return refuse('unknown-own-code');
        const claimed = await claimSeat(live, { seat, token }, known.value, {
          takeOver,
          also: (transaction) => joinRoster(transaction, organisation, group.id, known.value.id),
        });
        return given(live, claimed);
      },
    }),

    everyone({
      method: 'post',
      path: '/api/own/make',
      body: ownMakeRequestSchema,
      answer: async ({ body: { token } }) => {
        const found = await sitting(token);
        if (!found.ok) return found;
        const { live, seat } = found.value;
        const { organisation, group } = live.state;
        const { code, codeHash } = cards.fresh();
        const id = newId();
        const linked = await linkSeat(live, seat, id, ({ name, perspective }) => async (transaction) => {
          const called = name ?? (await nextNumber(transaction, organisation, group.id));
          const one = { id, organisation, name: called, perspective, codeHash };
          await addParticipant(transaction, group.id, one);
        });
        return linked.ok ? accept<OwnMade>({ code, url: cards.url(code) }) : linked;
      },
    }),

    everyone({
      method: 'post',
      path: '/api/own/line',
      body: ownLineRequestSchema,
      answer: async ({ body: { code }, request }) => {
        const known = await codes(code, request.ip ?? '');
        if (!known.ok) return known;
        const { name } = known.value;
        return accept<OwnLine>({ name, checks: await lines.of(known.value) });
      },
    }),

    everyone({
      method: 'post',
      path: '/api/own/withdraw',
      body: ownWithdrawRequestSchema,
      answer: async ({ body: { code, board }, request }) => {
        const known = await codes(code, request.ip ?? '');
        return known.ok ? lines.withdraw(known.value, board) : known;
      },
    }),
  ];
}
