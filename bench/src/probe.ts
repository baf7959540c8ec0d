/** Loaded into the server's process (`node --import`): measures it from inside without the product knowing. */
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const to = process.env['RAAKVLAK_PROBE_FILE'];
// Every waking costs about a tenth of a millisecond here: a finer one would be a good part of what a quiet server uses.
const delay = monitorEventLoopDelay({ resolution: 50 });
delay.enable();
let started = process.cpuUsage();
let most = 0;
let before = { whole: 0, heap: 0 };

const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 250);
watch.unref();

const inMb = (bytes: number): number => Math.round(bytes / 1e4) / 100;
const collected = (): { whole: number; heap: number } => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { whole: inMb(rss), heap: inMb(heapUsed + external) };
};

/** Threads sweep up after a collection for a while (ms): that is the probe's work, not the server's. */
const sweeping = 400;

// First signal: start counting afresh, and say so. Second signal: write what was counted.
let counting = false;
process.on('SIGUSR2', () => {
  if (!counting) {
    counting = true;
    before = collected();
    setTimeout(() => {
      delay.reset();
      most = process.memoryUsage.rss();
      started = process.cpuUsage();
      write({});
    }, sweeping);
    return;
  }
  const used = process.cpuUsage(started);
  const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e4) / 100;
  const loopDelayMs = { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
  most = Math.max(most, process.memoryUsage.rss());
  const figures = {
    cpuSeconds: Math.round((used.user + used.system) / 1e3) / 1e3,
    systemSeconds: Math.round(used.system / 1e3) / 1e3,
    peakMemoryMb: Math.round(most / 1e6),
    memoryMb: { before, after: collected() },
    loopDelayMs,
  };
  counting = false;
  write(figures);
});

/** In one piece: written beside, and moved. */
function write(what: object): void {
  if (!to) return;
  writeFileSync(`${to}.new`, JSON.stringify(what));
  renameSync(`${to}.new`, to);
}
