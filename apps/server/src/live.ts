import type { Server as HttpServer } from 'node:http';
import { readBoardBytes } from '@raakvlak/board';
import { idsFrom, type Id, type RandomBytes } from '@raakvlak/domain';
import type { Arrangement } from '@raakvlak/domain/cards';
import type { DownEvents } from '@raakvlak/protocol/down';
import { EVENTS } from '@raakvlak/sync/events';
import { socketBroadcast, wireOf, type Report } from '@raakvlak/sync/server';
import type { Logger } from 'pino';
import type { Access } from './access/access.ts';
import { createDocuments, visitorOf } from './boards/documents.ts';
import type { BoardLog } from './boards/board-log.ts';
import { chanceFrom } from './chance.ts';
import type { Clock } from './clock.ts';
import { cardId } from './contributions/card-id.ts';
import type { Route } from './http/route.ts';
import { createAdmission } from './meetings/admission.ts';
import { meetingEvents } from './meetings/events.ts';
import type { Guest } from './meetings/live/audience.ts';
import type { LiveMeeting } from './meetings/live/live-meeting.ts';
import { LiveMeetings } from './meetings/live/live-meetings.ts';
import type { LivePorts } from './meetings/live/live-ports.ts';
import { observeDocuments } from './observe/observed-documents.ts';
import { observedPlan } from './observe/observed-plan.ts';
import { observedSay } from './observe/observed-say.ts';
import type { Meters } from './observe/meters.ts';
import type { OriginRule } from './realtime/origin.ts';
import { openSockets } from './realtime/sockets.ts';
import { seatRoutes } from './seats/routes.ts';
import { tabletRoutes, type Tablets } from './seats/tablet-routes.ts';
import { createWaysIn } from './seats/ways-in.ts';
import type { Secret } from './secret.ts';
import type { Underway } from './underway.ts';

type Stored = Pick<
  LivePorts,
  'commit' | 'store' | 'contributions' | 'checks' | 'agreements' | 'erased' | 'base' | 'tellFirst' | 'guards'
>;

export type LiveParts = Stored & {
  readonly server: HttpServer;
  readonly origin: OriginRule;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly secret: Secret;
  readonly log: Logger;
  readonly access: Pick<Access, 'signedIn' | 'who'>;
  readonly meters: Meters;
  /** What came over sockets and is not answered yet. */
  readonly underway: Underway;
  /** Ends the connections below the sockets. */
  readonly letGo: () => Promise<void>;
  readonly updateLog: BoardLog;
  readonly gathers: boolean;
  readonly tablets: Tablets;
  readonly seats: LivePorts['seats'] & {
    readonly byToken: (tokenHash: string) => Promise<{ id: Id; meeting: Id } | undefined>;
    readonly meetingOfBack: (backHash: string) => Promise<Id | undefined>;
  };
};

export type Live = AsyncDisposable & {
  readonly running: LiveMeetings;
  readonly routes: readonly Route[];
  /** Whose seat this token is. */
  readonly seatOf: (token: string) => Promise<{ id: Id; meeting: Id } | undefined>;
  /** What a group made on a board, whether somebody works on it now or not. */
  readonly arrangementOf: (board: Id) => Promise<Arrangement>;
};

/** Everything of meetings that run now: their sockets, documents, seats and memory. Open ones run again. */
export async function startLive(parts: LiveParts): Promise<Live> {
  const { server, origin, clock, random, secret, log, access, meters, underway, updateLog, seats } = parts;
  const report = (error: unknown, where: string): void => log.error({ err: error, where }, 'live: a bug');
  const newId = idsFrom(random);
  const hash: LivePorts['hash'] = (purpose, text) => secret.hash(purpose, text);
  const get = (meeting: Id): LiveMeeting | undefined => running.get(meeting);
  const seatOf: Live['seatOf'] = (token) => seats.byToken(hash('seat', token));
  const admit = createAdmission({
    running: get,
    seatOf,
    who: access.who,
    statusOf: async (organisation, meeting) => {
      const stored = await parts.store.load(meeting);
      return stored?.state.organisation === organisation ? stored.state.status : undefined;
    },
  });
  const observed = observeDocuments(meters, underway);
  const plan = meetingEvents({
    admit,
    running: get,
    serveDocuments: (socket, guest) =>
      hub.serve(observed.wire(wireOf(socket)), (board) => visitorOf(get(guest.meeting), guest, board)),
  });
  const sockets = openSockets<Guest, DownEvents>({
    server,
    origin,
    clock,
    report,
    ...observedPlan(plan, meters, underway),
    elsewhere: Object.values(EVENTS),
    noticed: (what) => (what === 'too-fast' ? meters.asked('any', what) : meters.dropped(what)),
    letGo: parts.letGo,
  });
  const { hub, documents } = createDocuments({
    log: updateLog,
    clock,
    random,
    run: newId(),
    broadcast: observed.broadcast(socketBroadcast(sockets.io)),
    report: (what) => {
      if (what.is === 'flood') observed.flooded(what.socket);
      logged(log, what);
    },
    changed: (board) => running.boardChanged(board),
    gathers: parts.gathers,
  });
  const running: LiveMeetings = new LiveMeetings({
    ...parts,
    newId,
    chance: chanceFrom(random),
    hash,
    report,
    documents,
    say: observedSay(sockets.say, meters),
    cardId: (board, ref) => cardId((text) => secret.mac('card', text), board, ref),
  });
  meters.shows('raakvlak_meetings_open', 'Meetings that run now.', () => running.all().length);
  meters.shows('raakvlak_documents', 'Boards whose document is in memory.', () => hub.size);
  await running.start();

  const open = new AsyncDisposableStack();
  open.defer(() => hub.close());
  open.use(running);
  open.use(sockets);
  return {
    running,
    seatOf,
    routes: [
      ...seatRoutes({
        running: get,
        waysIn: createWaysIn({ find: (isIt) => running.find(isIt), now: clock.now }),
        meetingOfBack: (link) => seats.meetingOfBack(hash('back', link)),
        base: parts.base,
        signedIn: access.signedIn,
      }),
      ...tabletRoutes({
        store: parts.tablets,
        running: get,
        hash: (token) => hash('tablet', token),
        base: parts.base,
        signedIn: access.signedIn,
      }),
    ],
    arrangementOf: async (board) => {
      if (running.ofBoard(board)) return documents.arrangement(board);
      const { snapshot, updates } = await updateLog.load(board);
      return readBoardBytes(snapshot ? [snapshot, ...updates] : updates);
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** A report of the documents' machinery holds no word that somebody wrote. */
function logged(log: Logger, { is, ...rest }: Report): void {
  const { error, ...where } = { error: undefined, ...rest };
  if (is === 'refused') log.debug(where, 'an update was refused');
  else if (is === 'flood') log.warn(where, 'a socket sent more than a person does');
  else log.error({ ...where, err: error }, `documents: ${is}`);
}
