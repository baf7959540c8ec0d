import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outside } from '../src/app.ts';

/** What a test may switch off. */
type Guards = Pick<Outside, 'tellFirst' | 'storeAll' | 'synchronous'>;

export type ProcessOptions = Guards & { readonly dataDir: string; readonly port: number };

/** Something that runs the server and looks on: the programme, its arguments before Node's, and its environment. */
export type Watcher = {
  readonly execPath: string;
  readonly execArgv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

type Started = { readonly port: number; readonly firstLink: string | undefined; readonly pid: number };

/** Node keeps here what it made of our sources, so that the second start costs half of the first. */
const compiled = join(tmpdir(), 'raakvlak-compiled');

/** A real server in a process of its own, which can be killed and started again on what it left behind. */
export class RunningServer implements AsyncDisposable {
  readonly folder: string;
  /** Everything the process ever wrote: its log, at the level where it says most. */
  readonly logFile: string;
  readonly file: string;
  firstLink: string | undefined;
  readonly #guards: Guards;
  readonly #watcher: Watcher;
  #port = 0;
  #pid = 0;
  #process: ChildProcess | undefined;
  #next: ChildProcess | undefined;

  constructor(
    guards: Guards = {},
    {
      folder = mkdtempSync(join(tmpdir(), 'raakvlak-')),
      watcher = { execPath: process.execPath, execArgv: [], env: {} },
    }: { folder?: string; watcher?: Watcher } = {},
  ) {
    this.#guards = guards;
    this.#watcher = watcher;
    this.folder = folder;
    this.logFile = join(folder, 'log');
    this.file = join(folder, 'raakvlak.db');
  }

  get base(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number {
    return this.#pid;
  }

  /** Makes a process ready that the next start only has to tell to begin. */
  standBy(): void {
    this.#next ??= this.#fork();
  }

  /** Starts, the second time on the same port with the same folder. */
  async start(): Promise<this> {
    const options: ProcessOptions = { dataDir: this.folder, port: this.#port, ...this.#guards };
    const child = this.#next ?? this.#fork();
    this.#next = undefined;
    this.#process = child;
    child.send(options);
    const [started] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`The server ended with ${String(code)}: see ${this.logFile}`);
      }),
    ])) as [Started];
    this.#port = started.port;
    this.#pid = started.pid;
    this.firstLink = started.firstLink;
    return this;
  }

  #fork(): ChildProcess {
    const { execPath, execArgv, env } = this.#watcher;
    const log = openSync(this.logFile, 'a');
    const child = fork(fileURLToPath(new URL('server-process.ts', import.meta.url)), [], {
      stdio: ['ignore', log, log, 'ipc'],
      execPath,
      execArgv: [...execArgv],
      env: { NODE_COMPILE_CACHE: compiled, ...env },
    });
    closeSync(log);
    return child;
  }

  /** kill -9: no goodbye, no flush. Resolves when whoever looked on has written everything down, too. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(this.#pid, 'SIGKILL');
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#next?.kill('SIGKILL');
    await this.kill();
  }
}
