import { createServer } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';
import { join } from 'node:path';
import { idsFrom, type RandomBytes } from '@raakvlak/domain';
import type { Logger } from 'pino';
import { createAccess } from './access/access.ts';
import { byScrypt, type Passwords } from './access/passwords.ts';
import { createAddress, type Address } from './address.ts';
import { createAgreements } from './agreements/agreements.ts';
import { projectAgreements } from './agreements/projection-store.ts';
import { withSubjects } from './agreements/with-subjects.ts';
import { createBoards } from './boards/boards.ts';
import { createUpdateLog } from './boards/update-log-store.ts';
import { createChecksStore } from './checks/checks-store.ts';
import { everyGuard, type Guards } from './checks/guards.ts';
import { savedResults } from './checks/saved-results.ts';
import type { Clock } from './clock.ts';
import { isHttps, type Config } from './config.ts';
import { createContributionsStore } from './contributions/contributions-store.ts';
import { createEraseCard } from './contributions/erase-card.ts';
import { createErasure } from './database/erasure.ts';
import type { Rest } from './database/group-commit.ts';
import { openDatabase, type Synchronous } from './database/open.ts';
import { createGroups } from './groups/groups.ts';
import { groupsStore } from './groups/groups-store.ts';
import { createRetention } from './groups/retention.ts';
import { Connections } from './http/connections.ts';
import { listen, portOf, stopListening } from './http/listen.ts';
import type { Route } from './http/route.ts';
import { createWeb } from './http/web.ts';
import { startLive } from './live.ts';
import { createLiveStore } from './meetings/live/live-store.ts';
import { createMeetings } from './meetings/meetings.ts';
import { startObserving } from './observe/observing.ts';
import { createRoster } from './roster/roster.ts';
import { createSafety } from './safety/safety.ts';
import { createSeatsStore } from './seats/seats-store.ts';
import { tabletsStore } from './seats/tablets-store.ts';
import { readSecret } from './secret.ts';
import { createSweeping } from './sweeping.ts';

/** Everything that comes from outside. */
export type Outside = {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Logger;
  readonly interfaces: () => Record<string, NetworkInterfaceInfo[] | undefined>;
  /** What a transaction leaves to others before it; nothing where a test moves the clock by hand. */
  readonly rest?: Rest;
  /** Each worked out once only in tests, of which hundreds make the same account. */
  readonly passwords?: Passwords;
  /** Off only in the test that shows what it is for. */
  readonly secureDelete?: boolean;
  /** `NORMAL` only in the test that shows what waiting for the disk is for (P1). */
  readonly synchronous?: Synchronous;
  /** On only in the tests that show what it would break: answers before the disk has it, seats not kept that are. */
  readonly tellFirst?: boolean;
  readonly storeAll?: boolean;
  /** On only in the test that shows what ending gently is for: what is under way is cut off. */
  readonly abrupt?: boolean;
  /** What keeps answers private; one is off only in the test that shows what it is for. */
  readonly guards?: Guards;
};

export type App = AsyncDisposable & {
  readonly port: number;
  readonly address: Address;
  /** Every door there is over HTTP. */
  readonly routes: readonly Route[];
  /** For the first account; undefined when there is one. */
  readonly firstLink: string | undefined;
};

/** How long what was taken may take to be answered when the server stops (ms). */
const patience = 5_000;

/** Builds the parts and opens the door. Disposing lets everybody out, in the opposite order. */
export async function startApp({
  config,
  clock,
  random,
  log,
  interfaces,
  passwords = byScrypt,
  secureDelete = true,
  synchronous = 'FULL',
  rest,
  tellFirst = false,
  storeAll = false,
  abrupt = false,
  guards = everyGuard,
}: Outside): Promise<App> {
  await using parts = new AsyncDisposableStack();
  const secret = await readSecret({ folder: config.dataDir, random });
  const file = join(config.dataDir, 'raakvlak.db');
  const database = parts.use(await openDatabase({ file, secureDelete, synchronous }));
  const { db } = database;
  // Listening before Socket.io is, which then keeps from it what is its own; the other way round both would answer.
  const server = createServer((asked, answer) => void web(asked, answer));
  const connections = new Connections(server);
  const address = createAddress({ ...config, port: () => portOf(server), interfaces });

  const newId = idsFrom(random);

  const access = createAccess({ db, secret, passwords, https: isHttps(config), newId, clock, log });

  const { signedIn } = access;
  const { meters, ready, commit, seen, sockets } = startObserving({ db, clock, rest, ...config });
  const erased = createErasure({
    emptyLog: database.emptyLog,
    clock,
    report: (error) => log.warn({ err: error }, 'what was erased waits for somebody who reads the file'),
  });

  const contributions = createContributionsStore(db, { storeAll });
  const groupsOf = groupsStore(db);
  const agreements = createAgreements({
    db,
    signedIn,
    clock,
    changed: (group) => live.running.agreementsChanged(group),
  });
  const live = parts.use(
    await startLive({
      server,
      origin: config,
      clock,
      random,
      secret,
      log,
      access,
      commit,
      meters,
      underway: sockets,
      letGo: () => connections.letGo(),
      store: createLiveStore(db),
      seats: createSeatsStore(db, { storeAll }),
      tablets: tabletsStore(db),
      contributions,
      checks: createChecksStore(db, { storeAll }),
      agreements: { listOf: agreements.listOf, project: projectAgreements },
      updateLog: createUpdateLog(db, commit, (damage) =>
        log.error(damage, 'a board is damaged: what is whole of it is shown, and nothing is written over it'),
      ),
      erased,
      base: address.base,
      tellFirst,
      gathers: rest !== undefined,
      guards,
    }),
  );
  const { running, arrangementOf } = live;
  const hasGroup = async (organisation: string, group: string): Promise<boolean> =>
    (await groupsOf.find(organisation, group)) !== undefined;
  const roster = createRoster({
    db,
    secret,
    random,
    newId,
    clock,
    base: address.base,
    running: () => running.all(),
    takeBack: running.forgetAnswers,
    seatOf: live.seatOf,
    hasGroup,
    erased,
    signedIn,
  });
  const safety = createSafety({ db, changed: running.safetyChanged, signedIn });
  const meetings = createMeetings({
    db,
    running,
    boardNow: {
      cards: async (organisation, board) =>
        (await contributions.load({ organisation, board })).put?.length ?? 0,
      arrangementOf,
    },
    agreed: async (organisation, group) => (await agreements.listOf(organisation, group)).length > 0,
    hasGroup,
    erased,
    base: address.base,
    signedIn,
    random,
    newId,
    clock,
  });
  const groups = createGroups({
    store: groupsOf,
    parts: {
      heldPerGroup: meetings.heldPerGroup,
      linesOf: meetings.linesOf,
      agreementsOf: async (organisation, group) =>
        withSubjects(await agreements.listOf(organisation, group), (board) =>
          boards.subjectsOn(organisation, board),
        ),
      openAgreements: agreements.openPerGroup,
      changed: running.changed,
      drop: async (organisation, group) => {
        for (const meeting of await meetings.idsOf(organisation, group)) await running.drop(meeting);
      },
      forgetPeople: roster.forgetGroup,
    },
    erased,
    signedIn,
    newId,
    clock,
  });
  const boards = createBoards({
    db,
    recordsOf: contributions.load,
    eraseRecord: createEraseCard(contributions, commit),
    checkOf: savedResults(db),
    arrangementOf,
    running,
    erased,
    signedIn,
  });
  const retention = createRetention({
    groups: groupsOf.everywhere,
    heldPerGroup: meetings.heldPerGroup,
    heldIn: meetings.heldIn,
    remove: async (organisation, meeting) => {
      await running.drop(meeting);
      await meetings.remove(organisation, meeting);
    },
    forgetPeople: roster.forgetGroup,
    erased,
    now: clock.now,
  });

  const routes = [
    ...access.routes,
    ...groups.routes,
    ...roster.routes,
    ...safety.routes,
    ...agreements.routes,
    ...meetings.routes,
    ...boards.routes,
    ...live.routes,
  ];
  const web = createWeb({
    routes,
    screens: [
      { at: '/', folder: config.screens.phone },
      { at: '/desk', folder: config.screens.desk },
    ],
    origin: config,
    https: isHttps(config),
    seen,
    log,
  });
  // What was taken is stored and answered before the lines are cut; what comes meanwhile is given again, to who comes after.
  parts.defer(async () => {
    if (!abrupt) await Promise.all([seen.underway, sockets].map((line) => line.shut(patience)));
  });
  parts.defer(() => stopListening(server));
  const port = await listen(server, config);

  const firstLink = await access.links.first();
  parts.use(createSweeping({ clock, log, tasks: [access.tidy, retention.sweep] }));

  parts.defer(ready.stopping);
  ready.started();
  const open = parts.move();
  return { port, address, routes, firstLink, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
