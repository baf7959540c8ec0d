import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { collectDefaultMetrics } from 'prom-client';
import { expect, it } from 'vitest';
import { settings } from '../src/config.ts';
import { filesOf } from '../src/observe/files-of.ts';
import { createMeters } from '../src/observe/meters.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/hosting.md');

/** The names in the first column of the table of settings. */
const settingsIn = (text: string): string[] => {
  const table = text.slice(text.indexOf('| setting |')).split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));
};

it.each(['README.md', 'docs/hosting.md'])('%s names exactly the settings that there are', (file) => {
  expect(settingsIn(read(file)).sort()).toEqual([...settings].sort());
});

it('the file of settings for the service holds exactly those, too', () => {
  const named = read('docs/hosting/raakvlak.env').matchAll(/^([A-Z_]+)=/gm);
  expect([...named].map(([, name]) => name).sort()).toEqual([...settings].sort());
});

it('every figure that the guide and the alarms name exists, and the guide leaves out none of ours', async () => {
  const meters = createMeters();
  filesOf(tmpdir(), meters);
  collectDefaultMetrics({ register: meters.registry });
  const there = (await meters.registry.getMetricsAsJSON()).map(({ name }) => name);
  // Those two are read from what runs; live.ts shows them.
  const exist = [...there, 'raakvlak_meetings_open', 'raakvlak_documents'];
  const named = (text: string) => [...new Set(text.match(/\b(?:raakvlak|nodejs|process)_[a-z_0-9]+/g))];
  expect(named(guide + read('docs/hosting/alerts.yml')).filter((name) => !exist.includes(name))).toEqual([]);
  expect(exist.filter((name) => name.startsWith('raakvlak_') && !guide.includes(name))).toEqual([]);
});

it('every file that lies ready is named in the guide, and every one that it names lies ready', () => {
  const named = [...guide.matchAll(/\(hosting\/([\w.-]+)\)/g)].map(([, name]) => name);
  const there = readdirSync(new URL('../../../docs/hosting', import.meta.url));
  expect([...new Set(named)].sort()).toEqual(there.sort());
});

it('the service leaves no words behind in a core dump or in swap, and gives the server the time that it asks', () => {
  const unit = read('docs/hosting/raakvlak.service');
  for (const line of [
    'LimitCORE=0',
    'MemorySwapMax=0',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'UMask=0077',
  ])
    expect(unit).toContain(`\n${line}\n`);
  expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(10);
  const folder = /StateDirectory=(\S+)/.exec(unit)?.[1];
  expect(read('docs/hosting/raakvlak.env')).toContain(`DATA_DIR=/var/lib/${folder}\n`);
});
