import type { IncomingHttpHeaders } from 'node:http';
import type { NewId } from '@raakvlak/domain';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/schema.ts';
import type { Route } from '../http/route.ts';
import type { Secret } from '../secret.ts';
import { accessStore, type AccessStore } from './access-store.ts';
import { createAccounts } from './accounts.ts';
import { createAuth } from './auth.ts';
import { createLinks, type Links } from './links.ts';
import type { Passwords } from './passwords.ts';
import { accessRoutes } from './routes.ts';
import { createSessions, type Actor } from './sessions.ts';
import { createSignedIn, type SignedIn } from './signed-in.ts';

export type { Actor } from './sessions.ts';
export type { SignedIn } from './signed-in.ts';

export type Access = {
  readonly routes: readonly Route[];
  /** Makes a door for people with an account. */
  readonly signedIn: SignedIn;
  /** Who is behind these headers; for a socket, which cannot set a cookie. */
  readonly who: (headers: IncomingHttpHeaders) => Promise<Actor | undefined>;
  readonly links: Links;
  /** Who there is; for whoever may start the server. */
  readonly people: {
    readonly list: AccessStore['members'];
    readonly userId: AccessStore['userId'];
    readonly organisationNamed: AccessStore['organisationNamed'];
  };
  /** Forgets links and sessions whose time is over. */
  readonly tidy: () => Promise<void>;
};

export function createAccess({
  db,
  secret,
  passwords,
  https,
  newId,
  clock,
  log,
}: {
  db: Db;
  secret: Secret;
  passwords: Passwords;
  https: boolean;
  newId: NewId;
  clock: Clock;
  log: Logger;
}): Access {
  const store = accessStore(db);
  const links = createLinks({ store, secret, newId, clock });
  const auth = createAuth({
    db,
    secret: secret.hash('sessions'),
    passwords,
    https,
    newId,
    log,
    organisationOf: async (user) => (await store.organisationOf(user))?.organisation,
  });
  const sessions = createSessions(auth);
  const signedIn = createSignedIn(sessions);
  const accounts = createAccounts({ store, links, passwords, newId, clock });
  return {
    routes: accessRoutes({ store, links, accounts, sessions, signedIn, clock }),
    signedIn,
    who: async (headers) => (await sessions.who(headers, false))?.actor,
    links,
    people: { list: store.members, userId: store.userId, organisationNamed: store.organisationNamed },
    tidy: () => store.forgetOldLinks(clock.now()),
  };
}
