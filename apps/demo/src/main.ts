import { randomFillSync } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { SimulatedFacilitator } from '@raakvlak/crowd/facilitator';
import { chanceFrom } from '@raakvlak/crowd/people';
import { story } from '@raakvlak/crowd/story';
import { idsFrom } from '@raakvlak/domain';
import { startApp } from '@raakvlak/server/app';
import { readConfig } from '@raakvlak/server/config';
import { createLog } from '@raakvlak/server/log';
import { MovableClock } from './movable-clock.ts';
import { crowd, lead, openToday } from './open-meeting.ts';
import { pastMeeting, type Cast } from './past-meeting.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const account = { email: 'demo@raakvlak.example', password: 'kijk gerust rond' };

// The demo's data is its own and begins anew each time; nobody's real groups are touched.
const given = readConfig({ LOG_LEVEL: 'warn', ...process.env });
if ('unreadable' in given) throw new Error(`Not to be read: ${given.unreadable.join(', ')}`);
const config = { ...given, dataDir: join(given.dataDir, 'demo') };
await rm(config.dataDir, { recursive: true, force: true });
await mkdir(config.dataDir, { recursive: true });

const clock = new MovableClock(() => Date.now());
const log = createLog(config.logLevel);
const app = await startApp({
  config,
  clock,
  random: (bytes) => randomFillSync(bytes),
  log,
  interfaces: networkInterfaces,
});
const base = config.publicUrl ?? `http://127.0.0.1:${app.port}`;
if (app.firstLink === undefined) throw new Error('the demo starts with an empty database');

say('Raakvlak demo: twee eerdere bijeenkomsten worden gehouden …');
const link = app.firstLink.slice(app.firstLink.indexOf('#') + 1);
const facilitator = await SimulatedFacilitator.first(base, {
  ...account,
  link,
  organisation: 'De Brug (verzonnen)',
  name: 'Anne',
  language: 'nl',
});
const { id: group } = await facilitator.newGroup({ name: 'Leergroep Samen Sterk', kind: 'learning' });
const cast: Cast = {
  facilitator,
  group,
  clock,
  chance: chanceFrom(20261121),
  newId: idsFrom((bytes) => randomFillSync(bytes)),
};

const [first, second, today] = story;
if (!first || !second || !today) throw new Error('the story has three moments');
const earlier = await pastMeeting(cast, first, null);
const latest = await pastMeeting(cast, second, earlier);
const { id, door, stage } = await openToday(cast, latest);

say(
  [
    '',
    `  Groot scherm   ${stage}`,
    `  Regie          ${base}/desk/meetings/${id}/console`,
    `                 ${account.email} · ${account.password}`,
    `  Doe zelf mee   ${door.url}  (of code ${door.code} op ${door.address})`,
    '',
    'Twaalf verzonnen mensen doen mee. Stop met Ctrl-C.',
  ].join('\n'),
);

const failed = (error: unknown): void => log.error({ err: error }, 'a simulated person stopped');
crowd(cast, door, today, failed)
  .then(() => lead(cast))
  .catch(failed);

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    setTimeout(() => process.exit(1), 5_000).unref();
    facilitator[Symbol.dispose]();
    app[Symbol.asyncDispose]().then(() => process.exit(0), failed);
  });
