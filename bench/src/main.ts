/**
 * `npm run bench`: the hall (300 seats, one stage), an old phone from the scan to being in, and our server beside others.
 * `-- --quick` takes five minutes in all. `-- --only typing,joins --sizes 100 --servers ours,hocuspocus --times 1 --seconds 10`
 * measures parts (`hall` and `scan` are names too); `-- --write` only writes what is kept of the servers into RESULTS.md.
 */
import { parseArgs } from 'node:util';
import { installPeers } from './beside/install-peers.ts';
import { sideBySide } from './beside/side-by-side.ts';
import { tablesOf, writeResults } from './beside/write-results.ts';
import { hall } from './hall.ts';
import { scanToIn } from './scan-to-in.ts';
import { watchStage } from './stage-watcher.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    servers: { type: 'string', default: '' },
    sizes: { type: 'string', default: '' },
    times: { type: 'string' },
    seconds: { type: 'string' },
  },
});
const list = (text: string): string[] => text.split(',').filter((part) => part !== '');
const only = list(values.only);
const wanted = (part: string): boolean => !values.write && (only.length === 0 || only.includes(part));

if (wanted('scan')) print({ scan: await scanToIn(values.quick ? 3 : 15) });
if (wanted('hall')) {
  const size = values.quick ? { seats: 60, seconds: 20 } : { seats: 300, seconds: 60 };
  const full = await hall({ ...size, cards: 2, taps: 5, seed: 20261121 }, watchStage);
  print({ hall: full });
  if (full.refused > 0 || !full.allArrived || !full.mirrorsEqual) process.exitCode = 1;
}
const beside = only.filter((part) => part !== 'hall' && part !== 'scan');
if (!values.write && (only.length === 0 || beside.length > 0)) {
  installPeers();
  const measured = await sideBySide({
    quick: values.quick,
    only: beside,
    servers: list(values.servers),
    sizes: list(values.sizes).map(Number),
    times: values.times === undefined ? undefined : Number(values.times),
    seconds: values.seconds === undefined ? undefined : Number(values.seconds),
  });
  process.stdout.write(`\n${tablesOf(measured)}\n`);
}
// Parts are measured to look at them; only a whole run, or whoever asks for it, changes the page.
if (values.write || (only.length === 0 && !values.quick)) writeResults();

function print(figures: unknown): void {
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
