import type { Id } from '@raakvlak/domain';
import type { FieldId, Stone } from '@raakvlak/domain/cards';
import type { SimulatedPhone } from './simulated-phone.ts';

/** Chance as a function of nothing: 0 up to 1. Seeded by whoever calls. */
export type Chance = () => number;
/** Waits that many ms; a test hands in one that does not. */
export type Wait = (ms: number) => Promise<void>;

export type Person = { readonly phone: SimulatedPhone; readonly chance: Chance; readonly wait: Wait };

/** mulberry32: a small seeded generator, good enough to make people differ. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const between = (chance: Chance, least: number, most: number): number => least + chance() * (most - least);

function stepOf(person: Person): { board: Id; step: Id } {
  const { mirror } = person.phone;
  const board = mirror.boardNow();
  if (!board || !mirror.meeting) throw new Error('no board is open now');
  return { board, step: mirror.meeting.step };
}

/** A card somebody is going to write, and the title of the theme it will belong to. */
export type CardInHand = { readonly field: FieldId; readonly words: string; readonly theme: string | null };

/** The theme of last time with this title, which then "speelt nog". */
function playedBefore({ phone: { mirror } }: Person, theme: string | null): Id | null {
  const board = mirror.meeting?.boards.find(({ id }) => id === mirror.boardNow());
  return board?.earlier?.result.themes.find(({ title }) => title !== '' && title === theme)?.id ?? null;
}

/** Writes these cards one after another, thinking and typing at a person's speed (ms per card). */
export async function write(
  person: Person,
  cards: readonly CardInHand[],
  pace: { least: number; most: number },
): Promise<void> {
  for (const { field, words, theme } of cards) {
    await person.wait(between(person.chance, pace.least, pace.most));
    if (person.phone.mirror.kindNow() !== 'write') return;
    await person.phone.give({
      kind: 'write',
      ...stepOf(person),
      card: { field, words, name: null, again: playedBefore(person, theme) },
    });
  }
}

/** Taps "herken ik ook" on some stones, now and then taking one back, like people do. */
export async function recognise(
  person: Person,
  stones: readonly Stone[],
  taps: number,
  pace: { least: number; most: number },
): Promise<void> {
  const left = [...stones];
  for (let tap = 0; tap < taps && left.length > 0; tap += 1) {
    await person.wait(between(person.chance, pace.least, pace.most));
    // The longer a list of cards, the likelier somebody knows it from experience.
    left.sort((a, b) => b.cards.length - a.cards.length);
    const [stone] = left.splice(Math.floor(person.chance() ** 1.6 * left.length), 1);
    if (!stone || person.phone.mirror.kindNow() !== 'recognise') return;
    await person.phone.give({ kind: 'recognise', ...stepOf(person), target: stone.id, on: true });
    if (person.chance() < 0.06) {
      await person.wait(between(person.chance, 600, 1_500));
      await person.phone.give({ kind: 'recognise', ...stepOf(person), target: stone.id, on: false });
    }
  }
}
