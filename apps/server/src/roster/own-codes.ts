import { readOwnCode, refuse, accept, type Outcome } from '@raakvlak/domain';
import { createLimit } from '../http/limit.ts';
import type { Known } from './roster-store.ts';

/**
 * Only wrong codes count. With twelve signs of twenty nobody guesses one at this pace; from one address (a whole house may
 * share one) it is slower still.
 */
const wrongCodesMost = { perAddress: 20, inAll: 1_000, within: 60_000 } as const;

const all = 'all';

/** Whose personal code this is. `unknown-own-code`, or `code-limited` after too many wrong ones. */
export type OwnCodes = (typed: string, address: string) => Promise<Outcome<Known>>;

export function createOwnCodes({
  byCode,
  hash,
  now,
}: {
  byCode: (codeHash: string) => Promise<Known | undefined>;
  hash: (code: string) => string;
  now: () => number;
}): OwnCodes {
  const { perAddress, inAll, within } = wrongCodesMost;
  const ofAddress = createLimit({ most: perAddress, ms: within, now });
  const ofAll = createLimit({ most: inAll, ms: within, now });
  let before: Promise<unknown> = Promise.resolve();

  async function judge(typed: string, address: string): Promise<Outcome<Known>> {
    if (ofAddress.isOver(address) || ofAll.isOver(all)) return refuse('code-limited');
    const code = readOwnCode(typed);
    // What cannot be a code is a slip, not a guess.
    if (code === undefined) return refuse('unknown-own-code');
    const known = await byCode(hash(code));
    if (known) return accept(known);
    ofAddress.count(address);
    ofAll.count(all);
    return refuse('unknown-own-code');
  }

  // One after another, so that guesses that come at once are counted as well.
  return (typed, address) => {
    const judged = before.then(() => judge(typed, address));
    before = judged.then(nothing, nothing);
    return judged;
  };
}

const nothing = (): void => undefined;
