import type { NewId } from '@raakvlak/domain';
import type { Intent, Stone } from '@raakvlak/domain/cards';
import { heaviestFirst } from './show-count.ts';

/** A stone that can be agreed on. `id` stays as it is when a loose card is chosen, so that nothing jumps under a hand. */
export type ToChoose = { readonly id: string; readonly stone: Stone };

/**
 * What a group can agree on: its themes, and under them the loose cards, each with what most people are behind first. A card
 * alone in a theme that nobody named is still a loose card to who reads: choosing made it one.
 */
export function toChoose(stones: readonly Stone[]): {
  readonly themes: readonly ToChoose[];
  readonly loose: readonly ToChoose[];
} {
  const all = stones.map((stone) => {
    const [card, ...more] = stone.cards;
    const alone = !stone.titled && more.length === 0 ? card : undefined;
    return { id: alone?.id ?? stone.id, count: stone.count, stone, isLoose: alone !== undefined };
  });
  return {
    themes: heaviestFirst(all.filter(({ isLoose }) => !isLoose)),
    loose: heaviestFirst(all.filter(({ isLoose }) => isLoose)),
  };
}

/** What choosing this stone does on the board. */
export function choiceOf({ id, kind, field }: Stone, newId: NewId): Intent {
  const agreement = newId();
  return kind === 'theme'
    ? { kind: 'chooseTheme', agreement, theme: id }
    : { kind: 'chooseCard', agreement, theme: newId(), card: id, field };
}
