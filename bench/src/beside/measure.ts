import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeOn, ServerProcess } from '../server-process.ts';
import { alone } from './alone.ts';
import type { Contestant } from './contestants.ts';
import type { Job } from './job.ts';

/** The server has one core to itself, the load has the other. */
const cores = { server: 0, load: 1 } as const;
/** A measurement that takes longer than this is broken off (ms). */
const longest = 240_000;

/** Starts the server afresh, lets the load do its job against it, and ends both. */
export async function measure(
  { name, script, env, dialect }: Contestant,
  job: Omit<Job, 'server'>,
): Promise<Record<string, unknown>> {
  using _alone = await alone();
  await using server = await ServerProcess.start({ script, env, links: !dialect, core: cores.server });
  const { base, port, pid, probeFile, folder } = server;
  const firstLink = dialect ? '' : server.firstLink;
  const whole: Job = { ...job, server: { name, base, port, pid, probeFile, folder, firstLink } };
  const printed = await printedBy([join(import.meta.dirname, 'load.ts'), JSON.stringify(whole)]).catch(
    (error: unknown) => {
      throw new Error(
        `${name}, ${job.workload} ${job.size}: ${String(error)}\n${server.output.slice(-2_000)}`,
      );
    },
  );
  return JSON.parse(printed) as Record<string, unknown>;
}

function printedBy(args: readonly string[]): Promise<string> {
  const [command, all] = nodeOn(cores.load, args);
  const child = spawn(command, all, { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaints = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  const limit = setTimeout(end, longest);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(limit);
      process.off('exit', end);
      if (code === 0) resolve(out.trim().split('\n').at(-1) ?? '');
      else reject(new Error(`the load ended with ${code}: ${complaints.slice(-3_000)}`));
    });
  });
}
