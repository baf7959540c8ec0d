import { randomFillSync } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { serverWords, type ServerWords } from '@raakvlak/words/server';
import { startApp, type Outside } from './app.ts';
import { account } from './commands/account.ts';
import { backup } from './commands/backup.ts';
import { openAccess } from './commands/open-access.ts';
import { readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { createLog } from './log.ts';

// What people gave is in the files: they are for the owner's eyes only.
process.umask(0o077);

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

const [command, ...args] = process.argv.slice(2);
const commands: Readonly<Record<string, () => Promise<void>>> = { account: accounts, backup: copy };
await (command === undefined ? serve : (commands[command] ?? unknown))();

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

async function accounts(): Promise<void> {
  await using opened = await openAccess(outside);
  const { account: texts } = await words();
  await finish(account(args, { access: opened.access, base: opened.address.base(), words: texts, say }));
}

async function copy(): Promise<void> {
  const { backup: texts } = await words();
  await finish(backup(args, { dataDir: config.dataDir, now: outside.clock.now(), words: texts, say }));
}

async function unknown(): Promise<void> {
  say((await words()).start.unknownCommand(command ?? ''));
  process.exitCode = 1;
}

async function finish(done: Promise<boolean>): Promise<void> {
  if (!(await done)) process.exitCode = 1;
}

// A report for the person at the keyboard, not a line for the log.
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function words(): Promise<ServerWords> {
  return serverWords(process.env.LANG?.startsWith('en') === true ? 'en' : 'nl');
}
