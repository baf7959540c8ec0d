import { randomFillSync } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { serverWords } from '@raakvlak/words/server';
import { startApp, type App, type Outside } from './app.ts';
import { withoutWaiting } from './clock.ts';
import { account } from './commands/account.ts';
import { backup } from './commands/backup.ts';
import { restore } from './commands/restore.ts';
import { openAccess } from './commands/open-access.ts';
import { readConfig, type Config } from './config.ts';
import { unknownTables } from './database/unknown-tables.ts';
import { greeting } from './greeting.ts';
import { createLog } from './log.ts';
import { onAStroke, resting } from './short-waits.ts';

// What people gave is in the files: they are for the owner's eyes only.
process.umask(0o077);

const words = await serverWords(process.env.LANG?.startsWith('en') === true ? 'en' : 'nl');
const [command, ...args] = process.argv.slice(2);
const config = readConfig(process.env);

if ('unreadable' in config) fail(words.start.unreadable(config.unreadable.join(', ')));
else if (command === undefined) await serve(outsideOf(config));
else if (command === 'account') await accounts(outsideOf(config));
else if (command === 'backup') await copies(backup, words.backup, outsideOf(config));
else if (command === 'restore') await copies(restore, words.restore, outsideOf(config));
else fail(words.start.unknownCommand(command));

function outsideOf(read: Config): Outside {
  return {
    config: read,
    clock: withoutWaiting({
      now: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, onAStroke(ms, Date.now())).unref();
        return () => clearTimeout(timer);
      },
    }),
    random: (bytes) => randomFillSync(bytes),
    rest: resting(() => performance.now()),
    log: createLog(read.logLevel),
    interfaces: networkInterfaces,
  };
}

async function serve(outside: Outside): Promise<void> {
  const app = await startApp(outside).catch((error: unknown) => {
    if (isTaken(error)) fail(words.start.portTaken(outside.config.port));
    else if (error instanceof Error && error.message === unknownTables) fail(words.start.otherTables);
    else throw error;
  });
  if (!app) return;
  say(greeting(words, app.address, { ...outside.config, firstLink: app.firstLink }));
  stopWhenAsked(app, outside);
}

/** How long ending may take (ms): a service manager has patience, a person at a keyboard has not. */
const endsWithin = 10_000;
/** One Ctrl-C comes twice, from the terminal and from npm (ms). */
const sameTap = 500;

function stopWhenAsked(app: App, { log }: Outside): void {
  let stopping = false;
  let twice = false;
  let ended = false;
  const stop = (code: number): void => {
    if (twice) process.exit(1);
    if (stopping) return;
    stopping = true;
    process.exitCode = code;
    setTimeout(() => (twice = true), sameTap).unref();
    setTimeout(() => process.exit(ended ? code : 1), endsWithin).unref();
    // No process.exit() here: right after a log line it can hang when whoever reads the log is gone.
    app[Symbol.asyncDispose]().then(
      () => {
        ended = true;
        log.info('closed');
      },
      (error: unknown) => {
        process.exitCode = 1;
        log.fatal({ err: error }, 'a bug while closing');
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'closing');
      stop(0);
    });
  // Node itself would print the error with all its words.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'a bug: closing');
    stop(1);
  });
}

async function accounts(outside: Outside): Promise<void> {
  await using opened = await openAccess(outside);
  const { access, address } = opened;
  const done = await account(args, { access, base: address.base(), words: words.account, say });
  if (!done) process.exitCode = 1;
}

async function copies<W>(
  act: (
    given: readonly string[],
    with_: { dataDir: string; now: number; words: W; say: (text: string) => void },
  ) => Promise<boolean>,
  said: W,
  { config: { dataDir }, clock }: Outside,
): Promise<void> {
  const done = await act(args, { dataDir, now: clock.now(), words: said, say });
  if (!done) process.exitCode = 1;
}

function fail(text: string): void {
  say(text);
  process.exitCode = 1;
}

// A report for the person at the keyboard, not a line for the log.
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
