import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from './running-server.ts';

/** A disk of which a test decides whether anything more goes onto it. */
export type Disk = Disposable & {
  /** Where a server keeps its data, when it is not anywhere. */
  readonly folder: string | undefined;
  /** From now on nothing more can be added. */
  readonly stop: (server: RunningServer) => void;
  readonly free: (server: RunningServer) => void;
};

/**
 * A limit that the kernel sets to the size of every file that the server writes, its log among them; on every Linux it can be
 * set to a process of one's own. `most` is what still fits: what there is already, or nothing at all.
 */
export function limitedDisk(most: 'what-is-there' | 'nothing'): Disk {
  const limit = ({ pid }: RunningServer, bytes: number | 'unlimited') =>
    must('prlimit', '--pid', String(pid), `--fsize=${bytes}:unlimited`);
  return {
    folder: undefined,
    stop: (server) => limit(server, most === 'nothing' ? 0 : statSync(`${server.file}-wal`).size),
    free: (server) => limit(server, 'unlimited'),
    [Symbol.dispose]: () => undefined,
  };
}

/** A small volume of its own, in memory; undefined where none may be mounted. */
export function smallVolume(): Disk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-volume-'));
  if (!works('mount', '-t', 'tmpfs', '-o', 'size=16m', 'raakvlak', folder)) {
    rmdirSync(folder);
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    stop: () => fill(ballast),
    free: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]: () => {
      works('umount', '-l', folder);
      rmdirSync(folder);
    },
  };
}

function fill(ballast: string): void {
  for (;;) {
    try {
      writeFileSync(ballast, new Uint8Array(4096), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}

const works = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

function must(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
