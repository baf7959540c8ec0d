import {
  agreementSchema,
  type Id,
  type RefusalCode,
  type RosterLine,
  type SafetyRoute,
} from '@raakvlak/domain';
import {
  agreementChangeSchema,
  cardGivenSchema,
  createdSchema,
  groupLineSchema,
  groupViewSchema,
  linkSchema,
  meetingDetailSchema,
  meSchema,
  participantSchema,
  refusedSchema,
  safetyRouteAnswerSchema,
  savedBoardSchema,
  seatBackLinkSchema,
  seatGivenSchema,
  tabletGivenSchema,
  type AgreementChange,
  type FirstAccount,
  type GroupChange,
  type MeetingChange,
  type NewGroup,
  type NewMeeting,
  type NewParticipants,
  type NewTablet,
} from '@raakvlak/protocol/http';

/** A refusal of the server, or no answer at all. */
export type NoCode = RefusalCode | 'offline';
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: NoCode };
export type Ask = ReturnType<typeof asking>;

type Request = { method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; body?: unknown };

/** Everything the desk asks the server over HTTP. What comes back is parsed here and trusted from here on. */
export function asking(fetching: typeof fetch) {
  async function send<T>(path: string, reads: Reads<T>, request: Request = {}): Promise<Answer<T>> {
    const answer = await reach(fetching, path, request);
    if (!answer) return { ok: false, code: 'offline' };
    const body = readJson(await answer.text());
    if (!answer.ok) return { ok: false, code: codeIn(body, answer.status) };
    return { ok: true, value: reads.parse(body) };
  }

  return {
    me: () => send('/api/access/me', meSchema),
    link: (link: string) => send(`/api/access/link/${encodeURIComponent(link)}`, linkSchema),
    first: (account: FirstAccount) => send('/api/access/first', meSchema, { method: 'POST', body: account }),
    reset: (link: string, password: string) =>
      send('/api/access/reset', meSchema, { method: 'POST', body: { link, password } }),
    signIn: (email: string, password: string) =>
      send('/api/access/sign-in', meSchema, { method: 'POST', body: { email, password } }),
    signOut: () => send('/api/access/sign-out', nothing, { method: 'POST', body: {} }),

    groups: () => send('/api/groups', listOf(groupLineSchema)),
    newGroup: (group: NewGroup) => send('/api/groups', createdSchema, { method: 'POST', body: group }),
    group: (id: Id) => send(`/api/groups/${id}`, groupViewSchema),
    changeGroup: (id: Id, change: GroupChange) =>
      send(`/api/groups/${id}`, nothing, { method: 'PATCH', body: change }),
    eraseGroup: (id: Id) => send(`/api/groups/${id}`, nothing, { method: 'DELETE' }),
    changeAgreement: (id: Id, change: AgreementChange) =>
      send(`/api/agreements/${id}`, agreementSchema, {
        method: 'PATCH',
        body: agreementChangeSchema.parse(change),
      }),

    participants: (group: Id) => send(`/api/groups/${group}/participants`, listOf(participantSchema)),
    addParticipants: (group: Id, added: NewParticipants) =>
      send(`/api/groups/${group}/participants`, listOf(cardGivenSchema), { method: 'POST', body: added }),
    changeParticipant: (group: Id, id: Id, line: RosterLine) =>
      send(`/api/groups/${group}/participants/${id}`, nothing, { method: 'PUT', body: line }),
    newCard: (group: Id, id: Id) =>
      send(`/api/groups/${group}/participants/${id}/card`, cardGivenSchema, { method: 'POST', body: {} }),
    removeParticipant: (group: Id, id: Id) =>
      send(`/api/groups/${group}/participants/${id}`, nothing, { method: 'DELETE' }),
    safetyRoute: () => send('/api/safety-route', safetyRouteAnswerSchema),
    saveSafetyRoute: (route: SafetyRoute) =>
      send('/api/safety-route', safetyRouteAnswerSchema, { method: 'PUT', body: route }),

    newMeeting: (group: Id, meeting: NewMeeting) =>
      send(`/api/groups/${group}/meetings`, createdSchema, { method: 'POST', body: meeting }),
    meeting: (id: Id) => send(`/api/meetings/${id}`, meetingDetailSchema),
    changeMeeting: (id: Id, change: MeetingChange) =>
      send(`/api/meetings/${id}`, meetingDetailSchema, { method: 'PUT', body: change }),
    addCheck: (meeting: Id, template: string) =>
      send(`/api/meetings/${meeting}/boards`, meetingDetailSchema, { method: 'POST', body: { template } }),
    removeCheck: (meeting: Id, board: Id) =>
      send(`/api/meetings/${meeting}/boards/${board}`, meetingDetailSchema, { method: 'DELETE' }),
    openMeeting: (id: Id) =>
      send(`/api/meetings/${id}/open`, meetingDetailSchema, { method: 'POST', body: {} }),
    closeMeeting: (id: Id) =>
      send(`/api/meetings/${id}/close`, meetingDetailSchema, { method: 'POST', body: {} }),
    reopenMeeting: (id: Id) =>
      send(`/api/meetings/${id}/reopen`, meetingDetailSchema, { method: 'POST', body: {} }),
    eraseMeeting: (id: Id) => send(`/api/meetings/${id}`, nothing, { method: 'DELETE' }),
    seatWithoutPhone: (meeting: Id) =>
      send(`/api/meetings/${meeting}/seats`, seatGivenSchema, { method: 'POST', body: {} }),
    seatBack: (meeting: Id, seat: Id) =>
      send(`/api/meetings/${meeting}/seats/${seat}/back`, seatBackLinkSchema, { method: 'POST', body: {} }),

    newTablet: (meeting: Id, tablet: NewTablet) =>
      send(`/api/meetings/${meeting}/tablets`, tabletGivenSchema, { method: 'POST', body: tablet }),

    board: (id: Id) => send(`/api/boards/${id}`, savedBoardSchema),
    eraseBoard: (id: Id) => send(`/api/boards/${id}`, nothing, { method: 'DELETE' }),
    eraseCard: (board: Id, card: Id) =>
      send(`/api/boards/${board}/cards/${card}`, nothing, { method: 'DELETE' }),
  };
}

type Reads<T> = { parse: (value: unknown) => T };

const nothing: Reads<void> = { parse: () => undefined };
const listOf = <T>(one: Reads<T>): Reads<T[]> => ({
  parse: (value) => (Array.isArray(value) ? value.map((part) => one.parse(part)) : [one.parse(value)]),
});

/** The answer, or undefined when nothing could be reached. */
async function reach(fetching: typeof fetch, path: string, { method, body }: Request) {
  try {
    return await fetching(path, {
      method: method ?? 'GET',
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch (error) {
    // That is how fetch says that there is no network.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What a body says, or undefined when it is no JSON: a proxy in between may answer with a page. */
function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeIn(body: unknown, status: number): RefusalCode {
  const refused = refusedSchema.safeParse(body);
  if (refused.success) return refused.data.refusal;
  return status === 404 ? 'not-found' : 'busy';
}
