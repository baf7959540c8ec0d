import { byScrypt, type Passwords } from '../src/access/passwords.ts';

function remembered<A, T>(work: (asked: A) => Promise<T>): (asked: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? work(asked);
    known.set(key, found);
    return found;
  };
}

/** The real ones, each worked out once per process: hundreds of tests make the same account, and a hash is slow on purpose. */
export const rememberedPasswords: Passwords = {
  hash: remembered(byScrypt.hash),
  verify: remembered(byScrypt.verify),
};
