import type { Phone, Tell } from '../room.ts';

/** Something one phone does at a time (ms from the start); it gives the mark by which a stage knows it. */
export type Deed = { readonly at: number; readonly does: (phone: Phone, taken: Tell) => string };

/** What phone number `nr` does within the time: one or two cards, or one card's length sign by sign. */
export function plan(work: 'cards' | 'typing', nr: number, seconds: number, chance: () => number): Deed[] {
  return work === 'cards' ? cards(nr, seconds, chance) : signs(seconds, chance);
}

function cards(nr: number, seconds: number, chance: () => number): Deed[] {
  const times = moments(1 + Math.floor(chance() * 2), seconds, chance);
  return times.map((at, card) => {
    const more = 'met een paar woorden '.repeat(1 + Math.floor(chance() * 3)).trim();
    return { at, does: (phone, taken) => phone.give(`Kaart ${card + 1} van plek ${nr} ${more}`, taken) };
  });
}

function signs(seconds: number, chance: () => number): Deed[] {
  const times = moments(40 + Math.floor(chance() * 21), seconds, chance);
  return times.map((at, index) => {
    const sign = index % 6 === 5 ? ' ' : String.fromCharCode(97 + Math.floor(chance() * 26));
    return { at, does: (phone, taken) => phone.type(sign, taken) };
  });
}

const moments = (count: number, seconds: number, chance: () => number): number[] =>
  Array.from({ length: count }, () => chance() * seconds * 1_000).sort((a, b) => a - b);
