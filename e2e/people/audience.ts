import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** So many people without a screen, who come in, answer and look at the result. What they say of it comes out. */
export function audience(address: string, count: number) {
  const child = spawn(process.execPath, ['apps/demo/src/audience.ts', address, String(count)], {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  return {
    says: (what: RegExp) => expect.poll(() => output, { timeout: 120_000 }).toMatch(what),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      const gone = new Promise((ended) => child.once('exit', ended));
      child.kill();
      await gone;
    },
  };
}
