import type { ServerWords } from '@raakvlak/words/server';
import type { Address } from './address.ts';

/** What the console says when people can come in: where, and with which link the first account is made. */
export function greeting(
  { start }: ServerWords,
  address: Address,
  { publicUrl, firstLink }: { publicUrl: string | undefined; firstLink: string | undefined },
): string {
  const lan = address.lan();
  const base = address.base();
  const lines = [start.running(address.local())];
  if (lan !== undefined) lines.push(start.inNetwork(lan));
  if (publicUrl !== undefined) lines.push(start.publicAddress(base));
  else lines.push(lan === undefined ? start.noNetwork : start.notPublic(base));
  if (firstLink !== undefined) lines.push('', start.first(beginAt(base, firstLink)));
  return lines.join('\n');
}

/** Where a one-time link is used. It stands in the fragment, so that no log and no proxy ever sees it. */
export const beginAt = (base: string, link: string): string => `${base}/desk/begin#${link}`;
