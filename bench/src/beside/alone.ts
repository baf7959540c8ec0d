import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from './until.ts';

const file = join(tmpdir(), 'raakvlak-bench.pid');

/** Waits until no other bench measures on this machine; two at once would measure each other. Dispose it to let the next one. */
export async function alone(): Promise<Disposable> {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
    } catch {
      if (!isAlive(holder())) rmSync(file, { force: true });
      else await pause(250);
    }
  }
}

function holder(): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
