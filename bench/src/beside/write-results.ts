import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bars, shown } from './bars.ts';
import { contestants } from './contestants.ts';
import { allKept, type Kept, type Measurement } from './kept.ts';
import { medianAt } from './median.ts';
import { workloads } from './workloads.ts';

const file = resolve(import.meta.dirname, '../../RESULTS.md');
const [begin, end] = ['<!-- side by side: written by npm run bench -->', '<!-- side by side: end -->'];

/** A column: what stands above it and, from a server's runs, what stands in it. */
type Column = readonly [head: string, cell: (runs: readonly Measurement[]) => string];

const figure = (path: string) => (runs: readonly Measurement[]) => {
  const found = medianAt(runs, path);
  return found === undefined ? '' : shown(found);
};
const three =
  (path: string) =>
  (runs: readonly Measurement[]): string => {
    const parts = ['p50', 'p95', 'p99'].map((part) => medianAt(runs, `${path}.${part}`));
    return parts.every((part) => part === undefined) ? '' : parts.map(shown).join(' / ');
  };
const sum = (path: string) => (runs: readonly Measurement[]) => {
  const found = runs.flatMap(({ outcome }) => outcome[path] ?? []) as number[];
  return String(found.reduce((all, one) => all + one, 0));
};
const equal = (runs: readonly Measurement[]): string =>
  runs.every(({ outcome }) => outcome['equal'] === true) ? 'yes' : '**no**';

const processor: Column = ['CPU, s', figure('cpuSeconds')];
const peak: Column = ['peak, MB', figure('peakMemoryMb')];
const work: readonly Column[] = [
  processor,
  ['just started', figure('firstCpuSeconds')],
  ['to the stage, ms (p50 / p95 / p99)', three('toStageMs')],
  ['to the answer, ms', three('toAnswerMs')],
  ['frames a phone', figure('framesPerPhone')],
  ['kB a phone', figure('kilobytesPerPhone')],
  peak,
  ['lost', sum('lost')],
  ['equal', equal],
  ['load busy', figure('loadBusy')],
];
const perEdit: readonly Column[] = [['CPU per edit, ms', figure('cpuMsPerEdit')], peak];
const columns: Readonly<Record<string, readonly Column[]>> = {
  cards: work,
  typing: work,
  'rooms-cards': work.filter(([head]) => !/answer|a phone/.test(head)),
  'rooms-typing': work.filter(([head]) => !/answer|a phone/.test(head)),
  joins: [
    ['CPU per join, ms', figure('cpuMsPerJoin')],
    ['until all is there, ms (p50 / p95 / p99)', three('joinMs')],
    ['kB per join', figure('kilobytesPerJoin')],
    peak,
  ],
  idle: [
    ['kB per connection', figure('kilobytesPerConnection')],
    ['of it in the heap', figure('heapKilobytesPerConnection')],
  ],
  'one-more-card': perEdit,
  'one-more-sign': perEdit,
  flood: [
    ['in peace, ms (p50 / p95 / p99)', three('quietMs')],
    ['beside garbage', three('garbage.besideMs')],
    ['beside valid edits', three('valid.besideMs')],
    ['beside commands', three('commands.besideMs')],
  ],
};

/** Puts what is kept of the servers beside each other into RESULTS.md, between its marks. What is written around it stays. */
export function writeResults(): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`RESULTS.md lacks its marks: ${begin} … ${end}`);
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${tablesOf(allKept(), true)}\n\n${text.slice(to)}`);
}

/** The bars (those nobody measured too, when `missing`), and a table for every workload and size. */
export const tablesOf = (kept: readonly Kept[], missing = false): string =>
  [barTable(kept, missing), ...[...kept].sort(inOrder).map(section)].join('\n\n');

function barTable(kept: readonly Kept[], missing: boolean): string {
  const all = bars(kept).filter(({ figure: found }) => missing || found !== undefined);
  const rows = all.map(({ name, figure: found, most, note }) => [
    name,
    shown(found),
    `≤ ${most}`,
    found === undefined ? 'not measured' : found <= most ? 'met' : '**not met**',
    note.includes('?') ? '' : note,
  ]);
  return `#### The bars\n\n${table(['', 'figure', 'bar', '', 'beside'], rows)}`;
}

function section({ at, commit, runs }: Kept): string {
  const [first] = runs;
  if (!first) return '';
  const heads = columns[first.workload] ?? [processor];
  const rows = contestants.flatMap(({ name, title }) => {
    const own = runs.filter(({ server }) => server === name);
    const good = own.filter(({ outcome }) => !('failed' in outcome));
    if (own.length === 0) return [];
    if (good.length === 0) return [[title, 'failed', ...heads.slice(1).map(() => ''), '']];
    return [[title, ...heads.map(([, cell]) => cell(good)), String(good.length)]];
  });
  const head = `#### ${first.workload}, ${first.size.toLocaleString('en')}`;
  const when = `Commit ${commit}, ${at} UTC, ${first.seconds} s.`;
  return `${head}\n\n${when}\n\n${table(['', ...heads.map(([name]) => name), 'runs'], rows)}`;
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const place = (name: string): number => workloads.findIndex((workload) => workload.name === name);
const inOrder = ({ runs: [a] }: Kept, { runs: [b] }: Kept): number =>
  !a || !b ? 0 : place(a.workload) - place(b.workload) || a.size - b.size;
