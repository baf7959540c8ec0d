import type { RandomBytes } from '@raakvlak/domain';
import type { Chance } from '@raakvlak/domain/check';

/** Whole numbers out of random bytes; those that would make the first ones likelier are thrown away. */
export function chanceFrom(random: RandomBytes): Chance {
  const most = 2 ** 32;
  return (below) => {
    for (;;) {
      const number = new DataView(random(new Uint8Array(4)).buffer).getUint32(0);
      if (number < most - (most % below)) return number % below;
    }
  };
}
