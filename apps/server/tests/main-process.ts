import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The server as an administrator starts it: `main.ts` in a process of its own, with settings and signals. */
export class MainProcess implements AsyncDisposable {
  readonly folder: string;
  readonly file: string;
  /** Everything it said, line by line. */
  readonly said: string[] = [];
  firstLink: string | undefined;
  #port = 0;
  #process: ChildProcess | undefined;
  #tell: () => void = () => undefined;

  constructor(folder = mkdtempSync(join(tmpdir(), 'raakvlak-'))) {
    this.folder = folder;
    this.file = join(folder, 'raakvlak.db');
  }

  get base(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts, the second time on the same port. */
  async start(): Promise<this> {
    this.said.length = 0;
    const child = this.#run([]);
    const running = /http:\/\/localhost:(\d+)/;
    await this.#until(() => this.said.some((line) => running.test(line)) || child.exitCode !== null);
    this.#port = Number(running.exec(this.said.join('\n'))?.[1]);
    this.firstLink = /\/desk\/begin#(\S+)/.exec(this.said.join('\n'))?.[1];
    return this;
  }

  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  /** Resolves when it has said this. */
  says(part: string): Promise<void> {
    return this.#until(() => this.said.some((line) => line.includes(part)));
  }

  /** Resolves when it has said anything more, or has ended. */
  async saysMore(): Promise<void> {
    const lines = this.said.length;
    const child = this.#process;
    await this.#until(() => this.said.length > lines || child?.exitCode !== null);
  }

  /** Resolves with how it ended. */
  async ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    const child = this.#process;
    if (!child) throw new Error('It was never started');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return { code: child.exitCode, signal: child.signalCode };
  }

  /** A command beside it, such as `backup`: what it said and how it ended. */
  async command(...args: readonly string[]): Promise<{ code: number | null; said: string }> {
    const before = this.#process;
    const from = this.said.length;
    this.#run(args);
    const { code } = await this.ended();
    this.#process = before;
    return { code, said: this.said.slice(from).join('\n') };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#process) return;
    this.#process.kill('SIGKILL');
    await this.ended();
  }

  #run(args: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, [main, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PORT: String(this.#port), HOST: '127.0.0.1', DATA_DIR: this.folder, LOG_LEVEL: 'trace' },
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        this.said.push(line);
        this.#tell();
      });
    child.once('exit', () => this.#tell());
    return child;
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => (this.#tell = resolve));
  }
}
