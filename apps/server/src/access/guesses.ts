import { createLimit } from '../http/limit.ts';

const minute = 60_000;

/** A try to sign in that counts as wrong until it turns out right, so that many at once are many too. */
export type Guess = { readonly right: () => void };

export type Guesses = { readonly begin: (address: string, account: string) => Guess | undefined };

/** Who guesses one account, who tries many from one place, and who guesses one account from many places: all have to wait. */
export function createGuesses(now: () => number): Guesses {
  const oneAccountFromHere = createLimit({ most: 10, ms: 5 * minute, now });
  const fromHere = createLimit({ most: 60, ms: 5 * minute, now });
  const oneAccount = createLimit({ most: 100, ms: 15 * minute, now });
  return {
    begin: (address, account) => {
      const counted = [
        { limit: oneAccountFromHere, key: `${address} ${account}` },
        { limit: fromHere, key: address },
        { limit: oneAccount, key: account },
      ];
      if (counted.some(({ limit, key }) => limit.isOver(key))) return undefined;
      for (const { limit, key } of counted) limit.count(key);
      return { right: () => counted.forEach(({ limit, key }) => limit.forgive(key)) };
    },
  };
}
