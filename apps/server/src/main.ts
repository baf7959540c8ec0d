import { randomFillSync } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { serverWords, type ServerWords } from '@raakvlak/words/server';
import { startApp, type Outside } from './app.ts';
import { readConfig } from './config.ts';
import { greeting } from './greeting.ts';
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
  say(greeting(await words(), app.address, { ...config, firstLink: app.firstLink }));
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

// A report for the person at the keyboard, not a line for the log.
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function words(): Promise<ServerWords> {
  return serverWords(process.env.LANG?.startsWith('en') === true ? 'en' : 'nl');
}
