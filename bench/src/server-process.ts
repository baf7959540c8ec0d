import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export type Figures = {
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
  readonly loopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** The product in a process of its own with a folder of its own, and a probe inside. Only ever on 127.0.0.1. */
export class ServerProcess implements AsyncDisposable {
  readonly base: string;
  readonly folder: string;
  readonly #child: ChildProcess;
  readonly #probeFile: string;
  output = '';

  private constructor(port: number, folder: string) {
    this.base = `http://127.0.0.1:${port}`;
    this.folder = folder;
    this.#probeFile = join(folder, 'probe.json');
    this.#child = spawn(
      process.execPath,
      ['--import', join(import.meta.dirname, 'probe.ts'), 'apps/server/src/main.ts'],
      {
        cwd: root,
        env: {
          ...process.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATA_DIR: folder,
          PUBLIC_URL: this.base,
          LOG_LEVEL: 'info',
          RAAKVLAK_PROBE_FILE: this.#probeFile,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
  }

  static async start(): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), await mkdtemp(join(tmpdir(), 'raakvlak-bench-')));
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const answer = await fetch(`${server.base}/healthz`).catch(() => undefined);
      if (answer?.ok) return server;
      await new Promise((soon) => setTimeout(soon, 50));
    }
    throw new Error(`the server did not start:\n${server.output}`);
  }

  get firstLink(): string {
    const found = /\/desk\/begin#([0-9A-Za-z]{22})/.exec(this.output)?.[1];
    if (!found) throw new Error(`no first link was printed:\n${this.output}`);
    return found;
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('not running');
    return pid;
  }

  /** Starts counting in the server's process. */
  startCounting(): void {
    rmSync(this.#probeFile, { force: true });
    this.#child.kill('SIGUSR2');
  }

  async counted(): Promise<Figures> {
    this.#child.kill('SIGUSR2');
    while (!existsSync(this.#probeFile)) await new Promise((soon) => setTimeout(soon, 20));
    await new Promise((soon) => setTimeout(soon, 50));
    return JSON.parse(readFileSync(this.#probeFile, 'utf8')) as Figures;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolved) => this.#child.once('exit', resolved));
    this.#child.kill('SIGTERM');
    await gone;
    await rm(this.folder, { recursive: true, force: true });
  }
}
