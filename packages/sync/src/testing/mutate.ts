import type { Random } from './random.ts';

const TELLING = [0, 1, 2, 3, 7, 8, 10, 0x20, 0x40, 0x7f, 0x80, 0x81, 0xa1, 0xff];

/** Damages bytes as a curious person, a bad line or a fuzzer would: one to four small wounds. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutant = [...bytes];
  for (let left = 1 + random.below(4); left > 0; left--) mutant = wound(mutant, random);
  return Uint8Array.from(mutant);
}

function wound(bytes: number[], random: Random): number[] {
  const at = random.below(bytes.length + 1);
  const before = bytes.slice(0, at);
  switch (random.below(8)) {
    case 0:
      return [...before, random.below(256), ...bytes.slice(at + 1)];
    case 1:
      return [...before, (bytes[at] ?? 0) ^ (1 << random.below(8)), ...bytes.slice(at + 1)];
    case 2:
      return [...before, random.pick(TELLING), ...bytes.slice(at + 1)];
    case 3:
      return [...before, ...bytes.slice(at + 1 + random.below(4))];
    case 4:
      return [...before, random.pick(TELLING), ...bytes.slice(at)];
    case 5:
      return before;
    case 6: {
      const from = random.below(bytes.length + 1);
      return [...before, ...bytes.slice(from, from + random.below(12)), ...bytes.slice(at)];
    }
    default:
      return [...before, ...overlong(random), ...bytes.slice(at + 1)];
  }
}

/** Integers that are large, padded, or both. */
function overlong(random: Random): number[] {
  const length = random.pick([1, 2, 4, 5, 8, 160]);
  return [...new Array<number>(length).fill(random.pick([0x80, 0xff])), random.below(128)];
}
