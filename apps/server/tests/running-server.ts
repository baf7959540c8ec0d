import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ProcessOptions = {
  readonly dataDir: string;
  readonly port: number;
  readonly tellFirst: boolean;
  readonly storeAll: boolean;
};

/** A real server in a process of its own, which can be killed and started again on what it left behind. */
export class RunningServer implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'raakvlak-'));
  /** Everything the process ever wrote: its log, at the level where it says most. */
  readonly logFile = join(this.folder, 'log');
  readonly file = join(this.folder, 'raakvlak.db');
  firstLink: string | undefined;
  readonly #guards: Pick<ProcessOptions, 'tellFirst' | 'storeAll'>;
  #port = 0;
  #process: ChildProcess | undefined;

  constructor(guards: Partial<Pick<ProcessOptions, 'tellFirst' | 'storeAll'>> = {}) {
    this.#guards = { tellFirst: false, storeAll: false, ...guards };
  }

  get base(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts, the second time on the same port with the same folder. */
  async start(): Promise<this> {
    const options: ProcessOptions = { dataDir: this.folder, port: this.#port, ...this.#guards };
    const log = openSync(this.logFile, 'a');
    const child = fork(
      fileURLToPath(new URL('server-process.ts', import.meta.url)),
      [JSON.stringify(options)],
      {
        stdio: ['ignore', log, log, 'ipc'],
        execArgv: [],
        env: {},
      },
    );
    closeSync(log);
    this.#process = child;
    const [started] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`The server ended with ${String(code)}: see ${this.logFile}`);
      }),
    ])) as [{ port: number; firstLink: string | undefined }];
    this.#port = started.port;
    this.firstLink = started.firstLink;
    return this;
  }

  /** kill -9: no goodbye, no flush. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}
