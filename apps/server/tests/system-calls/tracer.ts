import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Watcher } from '../running-server.ts';
import { callsIn, type Call } from './calls.ts';

/** A way to write down the system calls of a server's main thread, where all of its storing and sending is done. */
export type Tracer = {
  readonly how: string;
  readonly watcher: Watcher;
  /** After the server ended; once, for so much is not left lying about. */
  readonly calls: () => readonly Call[];
};

/**
 * Every way there is on this machine: strace, and for where no process may trace another a wrapper that the loader puts
 * before the C library. Where there is neither, one is installed from Debian's packages.
 *
 * @throws when that cannot be done here: then nothing can be said of the disk
 */
export function findTracers(): readonly Tracer[] {
  const found = here();
  if (found.length > 0) return found;
  for (const names of [['strace'], ['gcc', 'libc6-dev']]) {
    const installed = install(names) ? here() : [];
    if (installed.length > 0) return installed;
  }
  throw new Error(
    'Whether an answer waits for the disk cannot be seen here: install strace, or a C compiler (cc) on Linux.',
  );
}

const here = (): Tracer[] => [strace(), wrapper()].filter((tracer) => tracer !== undefined);

const traced = 'trace=pwrite64,write,writev,sendmsg,sendto,fsync,fdatasync';

/** Undefined when there is no strace, or it may not trace. */
function strace(): Tracer | undefined {
  const able = spawnSync('strace', ['-o', '/dev/null', '-e', traced, process.execPath, '--version']);
  if (able.status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-calls-'));
  const book = join(folder, 'calls');
  return {
    how: 'strace',
    watcher: {
      execPath: 'strace',
      execArgv: ['-o', book, '-y', '-xx', '-s', '65536', '-e', traced, process.execPath],
      env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    },
    calls: () => taken(book),
  };
}

/** Undefined when it cannot be compiled here. */
function wrapper(): Tracer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-calls-'));
  const [source, library, book] = [
    fileURLToPath(new URL('wrapper.c', import.meta.url)),
    join(folder, 'wrapper.so'),
    join(folder, 'calls'),
  ];
  const made = spawnSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) return undefined;
  return {
    how: 'a wrapper',
    watcher: {
      execPath: process.execPath,
      execArgv: [],
      env: { LD_PRELOAD: library, RAAKVLAK_CALLS: book },
    },
    calls: () => taken(book),
  };
}

function taken(book: string): readonly Call[] {
  const calls = callsIn(book);
  rmSync(book, { force: true });
  return calls;
}

function install(names: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: readonly string[]) => spawnSync('apt-get', args, { env, timeout: 240_000 });
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...names).status === 0;
}
