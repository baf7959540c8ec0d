import { randomFillSync } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { startApp, type Outside } from './app.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';

const config = readConfig(process.env);
const outside: Outside = {
  config,
  clock: {
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms).unref();
      return () => clearTimeout(timer);
    },
  },
  random: (bytes) => randomFillSync(bytes),
  log: createLog(config.logLevel),
  interfaces: networkInterfaces,
};

await serve();

async function serve(): Promise<void> {
  const { log } = outside;
  const app = await startApp(outside);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'closing');
      setTimeout(() => process.exit(1), 5_000).unref();
      // No process.exit() here: right after a log line it can hang when whoever reads the log is gone.
      void app[Symbol.asyncDispose]().then(() => {
        log.info('closed');
        process.exitCode = 0;
      });
    });
}
