import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** How a password becomes a hash, and whether a hash is that of a password. */
export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (stored: { hash: string; password: string }) => Promise<boolean>;
};

/** By scrypt, which takes a tenth of a second of processor on purpose. */
export const byScrypt: Passwords = { hash: hashPassword, verify: verifyPassword };
