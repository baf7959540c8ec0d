import { randomFillSync } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import { startApp } from '@raakvlak/server/app';
import { readConfig } from '@raakvlak/server/config';
import { createLog } from '@raakvlak/server/log';
import { MovableClock } from './movable-clock.ts';

/*
 * The server with a clock that can be moved, for stories that last half a year: each line that comes in says how many ms
 * from now it is from then on. Prints the first link, and every time it moved.
 */

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const config = readConfig(process.env);
if ('unreadable' in config) throw new Error(`Not to be read: ${config.unreadable.join(', ')}`);
const clock = new MovableClock(() => Date.now());
const log = createLog(config.logLevel);
const lines = createInterface({ input: process.stdin });
const move = (line: string): void => {
  clock.moveTo(Number(line));
  say(`moved to ${new Date(clock.now()).toISOString()}`);
};

const app = await startApp({
  config,
  clock,
  random: (bytes) => randomFillSync(bytes),
  log,
  interfaces: networkInterfaces,
});
say(app.firstLink === undefined ? 'open' : `/desk/begin#${app.firstLink}`);
lines.on('line', move);

process.once('SIGTERM', () => {
  setTimeout(() => process.exit(1), 5_000).unref();
  lines.close();
  app[Symbol.asyncDispose]().then(
    () => process.exit(0),
    (error: unknown) => log.error({ err: error }, 'could not stop'),
  );
});
