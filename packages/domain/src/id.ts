import * as z from 'zod/mini';

/** 22 signs of base 62: 131 random bits, so that an id tells nothing and cannot be guessed. */
export const idLength = 22;
const idPattern = /^[0-9A-Za-z]{22}$/;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const idSchema = z.string().check(z.regex(idPattern));
export type Id = z.infer<typeof idSchema>;

/** Fills the array it is given with random bytes; the browser's and Node's `crypto.getRandomValues` fit. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
export type NewId = () => Id;

export const isId = (value: unknown): value is Id => typeof value === 'string' && idPattern.test(value);

/** Makes ids from the given source of chance; bytes of 248 and up are thrown away so that every sign is equally likely. */
export function idsFrom(random: RandomBytes): NewId {
  return () => {
    let id = '';
    while (id.length < idLength) {
      for (const byte of random(new Uint8Array(32))) {
        if (byte < 248 && id.length < idLength) id += alphabet.charAt(byte % 62);
      }
    }
    return id;
  };
}
