import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** So many people without a screen, who come in, answer and look at the result. What they say of it comes out. */
export function audience(address: string, count: number) {
  const child = spawn(process.execPath, ['apps/demo/src/audience.ts', address, String(count)], {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (code) => code !== 0 && reject(new Error(`the audience ended with ${code}`))),
  );
  ended.catch(() => undefined);
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  return {
    says: async (what: RegExp) => {
      const said = expect.poll(() => output, { timeout: 120_000 }).toMatch(what);
      await Promise.race([said, ended]);
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      const gone = new Promise((ended) => child.once('exit', ended));
      child.kill();
      await gone;
    },
  };
}
