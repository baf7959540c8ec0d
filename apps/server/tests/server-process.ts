// A server in a process of its own, for stories in which it is killed. Started by running-server.ts.
import { randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { startApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { realClock } from './real-clock.ts';
import type { ProcessOptions } from './running-server.ts';

// Ready, and told to begin when the one before it is dead.
const [{ dataDir, port, ...guards }] = (await once(process, 'message')) as [ProcessOptions];
const config: Config = {
  port,
  host: '127.0.0.1',
  dataDir,
  publicUrl: undefined,
  trustProxy: false,
  logLevel: 'trace',
  metricsToken: undefined,
  screens: { phone: 'not-built', desk: 'not-built' },
};
const app = await startApp({
  config,
  clock: realClock,
  random: (bytes) => randomFillSync(bytes),
  log: createLog(config.logLevel),
  interfaces: () => ({}),
  ...guards,
});
// At once: this process does not live to see its end.
flushCompileCache();
process.send?.({ port: app.port, firstLink: app.firstLink, pid: process.pid });
