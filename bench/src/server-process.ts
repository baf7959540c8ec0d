import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What ours prints of how its first account is made. */
const firstLink = /\/desk\/begin#([0-9A-Za-z]{22})/;

/** Which server, and on which core alone; ours, and wherever there is room, when left out. */
export type Which = {
  readonly script?: string;
  /** Whether it prints how its first account is made, as ours does. */
  readonly links?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly core?: number;
};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** With BENCH_AHEAD=1 what is measured goes before everything else on a busy machine; only root may ask for that. */
const ahead = process.env['BENCH_AHEAD'] === '1' ? ['chrt', '--rr', '1'] : [];

/** With BENCH_PROFILE=folder each server leaves a profile of its processor time there. */
const profile = process.env['BENCH_PROFILE']
  ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`]
  : [];

/** Node with these arguments, on one core alone when there is one named. */
export function nodeOn(
  core: number | undefined,
  args: readonly string[],
): readonly [string, readonly string[]] {
  if (core === undefined) return [process.execPath, args];
  const [command = 'taskset', ...rest] = [...ahead, 'taskset', '-c', String(core), process.execPath, ...args];
  return [command, rest];
}

/** A server in a process of its own with a folder of its own, and a probe inside. Only ever on 127.0.0.1. */
export class ServerProcess implements AsyncDisposable {
  readonly port: number;
  readonly base: string;
  readonly folder: string;
  readonly probeFile: string;
  readonly #child: ChildProcess;
  output = '';
  /** When the bench itself is stopped, nothing of it stays behind. */
  readonly #end = (): void => void this.#child.kill('SIGKILL');

  private constructor(
    port: number,
    folder: string,
    { script = 'apps/server/src/main.ts', env, core }: Which,
  ) {
    this.port = port;
    this.base = `http://127.0.0.1:${port}`;
    this.folder = folder;
    this.probeFile = join(folder, 'probe.json');
    const probe = ['--expose-gc', '--import', join(import.meta.dirname, 'probe.ts'), ...profile];
    const [command, args] = nodeOn(core, [...probe, script]);
    this.#child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: folder,
        PUBLIC_URL: this.base,
        LOG_LEVEL: 'info',
        RAAKVLAK_PROBE_FILE: this.probeFile,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', this.#end);
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
  }

  static async start(which: Which = {}): Promise<ServerProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'raakvlak-bench-'));
    const server = new ServerProcess(await freePort(), folder, which);
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const answer = await fetch(`${server.base}/healthz`).catch(() => undefined);
      if (answer && answer.status < 500 && (which.links === false || firstLink.test(server.output)))
        return server;
      if (server.#child.exitCode !== null) break;
      await new Promise((soon) => setTimeout(soon, 50));
    }
    await server[Symbol.asyncDispose]();
    throw new Error(`the server did not start:\n${server.output}`);
  }

  get firstLink(): string {
    const found = firstLink.exec(this.output)?.[1];
    if (!found) throw new Error(`no first link was printed:\n${this.output}`);
    return found;
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('not running');
    return pid;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = new Promise((resolved) => this.#child.once('exit', resolved));
      this.#child.kill('SIGTERM');
      const hard = setTimeout(() => this.#child.kill('SIGKILL'), 8_000);
      await gone;
      clearTimeout(hard);
    }
    process.off('exit', this.#end);
    await rm(this.folder, { recursive: true, force: true });
  }
}
