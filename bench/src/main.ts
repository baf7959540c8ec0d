/**
 * `npm run bench`: the hall (300 seats, one stage) and an old phone from the scan to being in, against our own server.
 * `-- --quick` takes a small hall. The figures go to bench/RESULTS.md by hand of whoever runs it, with date and commit, because
 * a figure without its story misleads.
 */
import { parseArgs } from 'node:util';
import { hall } from './hall.ts';
import { scanToIn } from './scan-to-in.ts';
import { watchStage } from './stage-watcher.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const size = values.quick ? { seats: 60, seconds: 20 } : { seats: 300, seconds: 60 };
const scan = await scanToIn(values.quick ? 3 : 15);
process.stdout.write(`${JSON.stringify({ scan }, null, 2)}\n`);
const full = await hall({ ...size, cards: 2, taps: 5, seed: 20261121 }, watchStage);
process.stdout.write(`${JSON.stringify({ hall: full }, null, 2)}\n`);
const whole = full.refused === 0 && full.allArrived && full.mirrorsEqual;
process.exitCode = whole ? 0 : 1;
