import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';
import { join } from 'node:path';
import type { RandomBytes } from '@raakvlak/domain';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { createAddress, type Address } from './address.ts';
import type { Clock } from './clock.ts';
import { isHttps, type Config } from './config.ts';
import { openDatabase } from './database/open.ts';
import { listen, portOf, stopListening } from './http/listen.ts';
import type { Route } from './http/route.ts';
import { createWeb } from './http/web.ts';

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
};

/** Builds the parts and opens the door. Disposing lets everybody out, in the opposite order. */
export async function startApp({ config, log, interfaces, secureDelete = true }: Outside): Promise<App> {
  await using parts = new AsyncDisposableStack();
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const database = parts.use(await openDatabase({ file: join(config.dataDir, 'raakvlak.db'), secureDelete }));
  const { db } = database;
  const server = createServer();
  const address = createAddress({ ...config, port: () => portOf(server), interfaces });

  const routes: Route[] = [];
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

  const open = parts.move();
  return { port, address, routes, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
