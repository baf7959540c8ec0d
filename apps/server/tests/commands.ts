import { randomFillSync } from 'node:crypto';
import { serverWords } from '@raakvlak/words/server';
import { pino } from 'pino';
import { account } from '../src/commands/account.ts';
import { openAccess } from '../src/commands/open-access.ts';
import type { TestApp } from './boot.ts';

const { account: words } = await serverWords('nl');

/** What `npm run account -- ...` does beside a running server, and what it says. */
export async function runAccount(
  { folder, clock }: Pick<TestApp, 'folder' | 'clock'>,
  ...args: readonly string[]
): Promise<{ done: boolean; said: string; link: string }> {
  await using opened = await openAccess({
    config: {
      port: 3000,
      host: '127.0.0.1',
      dataDir: folder,
      publicUrl: undefined,
      trustProxy: false,
      logLevel: 'silent',
      metricsToken: undefined,
      screens: { phone: '', desk: '' },
    },
    clock,
    random: randomFillSync,
    log: pino({ level: 'silent' }),
    interfaces: () => ({}),
  });
  const said: string[] = [];
  const done = await account(args, {
    access: opened.access,
    base: opened.address.base(),
    words,
    say: (text) => said.push(text),
  });
  const all = said.join('\n');
  return { done, said: all, link: /#(\w+)$/.exec(all)?.[1] ?? '' };
}
