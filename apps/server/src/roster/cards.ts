import { newOwnCode, type RandomBytes } from '@raakvlak/domain';

/** A fresh personal code: what is stored of it, and the card that tells it, once. */
export type Cards = {
  readonly fresh: () => { readonly code: string; readonly codeHash: string };
  readonly url: (code: string) => string;
};

export function createCards({
  random,
  hash,
  base,
}: {
  random: RandomBytes;
  hash: (code: string) => string;
  base: () => string;
}): Cards {
  return {
    fresh: () => {
      const code = newOwnCode(random);
      return { code, codeHash: hash(code) };
    },
    url: (code) => `${base()}/#k${code}`,
  };
}
