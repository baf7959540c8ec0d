import { randomFillSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RandomBytes } from '@raakvlak/domain';
import { pino, type Logger } from 'pino';
import type { Passwords } from '../src/access/passwords.ts';
import { startApp, type App } from '../src/app.ts';
import { everyGuard, type Guards } from '../src/checks/guards.ts';
import type { Config } from '../src/config.ts';
import { handClock, type HandClock } from './hand-clock.ts';
import { rememberedPasswords } from './remembered-passwords.ts';

export type TestApp = AsyncDisposable & {
  readonly app: App;
  readonly base: string;
  readonly clock: HandClock;
  /** The one file. */
  readonly file: string;
  readonly folder: string;
};

export type Changes = Partial<Config> & {
  readonly clock?: HandClock;
  readonly random?: RandomBytes;
  /** The real, slow ones for who wants to be there while one is worked out. */
  readonly passwords?: Passwords;
  readonly log?: Logger;
  readonly secureDelete?: boolean;
  readonly storeAll?: boolean;
  readonly abrupt?: boolean;
  readonly guards?: Guards;
};

/** The real server, on a free port and in a folder of its own; give it the `dataDir` of another one to start that again. */
export async function startTestApp(changes: Changes = {}): Promise<TestApp> {
  const { clock = handClock(), random = randomFillSync, log = pino({ level: 'silent' }), ...rest } = changes;
  const {
    passwords = rememberedPasswords,
    secureDelete = true,
    storeAll = false,
    abrupt = false,
    guards = everyGuard,
    ...settings
  } = rest;
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: mkdtempSync(join(tmpdir(), 'raakvlak-')),
    publicUrl: undefined,
    trustProxy: false,
    logLevel: 'silent',
    metricsToken: undefined,
    screens: { phone: 'not-built', desk: 'not-built' },
    ...settings,
  };
  const app = await startApp({
    config,
    clock,
    random,
    log,
    passwords,
    secureDelete,
    storeAll,
    abrupt,
    guards,
    interfaces: () => ({}),
  });
  return {
    app,
    base: `http://127.0.0.1:${app.port}`,
    clock,
    folder: config.dataDir,
    file: join(config.dataDir, 'raakvlak.db'),
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}
