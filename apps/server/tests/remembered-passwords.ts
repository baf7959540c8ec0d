import { byScrypt, type Passwords } from '../src/access/passwords.ts';

const remembered = <T>(work: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
};

const hashes = remembered(byScrypt.hash);
const verified = remembered((key) => byScrypt.verify(JSON.parse(key) as { hash: string; password: string }));

/** The real ones, each worked out once per process: hundreds of tests make the same account, and a hash is slow on purpose. */
export const rememberedPasswords: Passwords = {
  hash: hashes,
  verify: (stored) => verified(JSON.stringify(stored)),
};
