/**
 * `npm run bench`: the hall (300 seats, one stage) against our own server. `-- --quick` takes a small hall. The figures go to
 * bench/RESULTS.md by hand of whoever runs it, with date and commit, because a figure without its story misleads.
 */
import { parseArgs } from 'node:util';
import { hall } from './hall.ts';
import { watchStage } from './stage-watcher.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const size = values.quick ? { seats: 60, seconds: 20 } : { seats: 300, seconds: 60 };
const figures = await hall({ ...size, cards: 2, taps: 5, seed: 20261121 }, watchStage);
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
const whole = figures.refused === 0 && figures.allArrived && figures.mirrorsEqual;
process.exitCode = whole ? 0 : 1;
