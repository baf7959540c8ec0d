import { createServer } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';
import { join } from 'node:path';
import { idsFrom, type RandomBytes } from '@raakvlak/domain';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { createAccess } from './access/access.ts';
import { createAddress, type Address } from './address.ts';
import type { Clock } from './clock.ts';
import { isHttps, type Config } from './config.ts';
import { openDatabase } from './database/open.ts';
import { listen, portOf, stopListening } from './http/listen.ts';
import type { Route } from './http/route.ts';
import { createWeb } from './http/web.ts';
import { readSecret } from './secret.ts';

/** Everything that comes from outside. */
export type Outside = {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Logger;
  readonly interfaces: () => Record<string, NetworkInterfaceInfo[] | undefined>;
  /** Off only in the test that shows what it is for. */
  readonly secureDelete?: boolean;
};

export type App = AsyncDisposable & {
  readonly port: number;
  readonly address: Address;
  /** Every door there is over HTTP. */
  readonly routes: readonly Route[];
  /** For the first account; undefined when there is one. */
  readonly firstLink: string | undefined;
};

/** Builds the parts and opens the door. Disposing lets everybody out, in the opposite order. */
export async function startApp({
  config,
  clock,
  random,
  log,
  interfaces,
  secureDelete = true,
}: Outside): Promise<App> {
  await using parts = new AsyncDisposableStack();
  const secret = await readSecret({ folder: config.dataDir, random });
  const database = parts.use(await openDatabase({ file: join(config.dataDir, 'raakvlak.db'), secureDelete }));
  const { db } = database;
  const server = createServer();
  const address = createAddress({ ...config, port: () => portOf(server), interfaces });

  const newId = idsFrom(random);

  const access = createAccess({ db, secret, https: isHttps(config), newId, clock, log });

  const routes = [...access.routes];
  const web = createWeb({
    routes,
    screens: [
      { at: '/', folder: config.screens.phone },
      { at: '/desk', folder: config.screens.desk },
    ],
    origin: config,
    https: isHttps(config),
    healthy: async () => void (await sql`select 1`.execute(db)),
    log,
  });
  server.on('request', web);
  parts.defer(() => stopListening(server));
  const port = await listen(server, config);

  const firstLink = await access.links.first();

  const open = parts.move();
  return { port, address, routes, firstLink, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
