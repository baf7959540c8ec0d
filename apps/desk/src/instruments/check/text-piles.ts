import type { LiveBoard } from '../../meeting/LiveBoard.svelte.ts';

export type QueuedText = LiveBoard['texts'][number];

export type Piles = {
  readonly waiting: readonly QueuedText[];
  /** On the screen, in their own or other words. */
  readonly shown: readonly QueuedText[];
  readonly leftOut: readonly QueuedText[];
  /** About danger: never on the screen. */
  readonly worries: readonly QueuedText[];
};

/** Where every text lies for who looks through them; each in one pile, in the order they came, which says nothing. */
export function pilesOf(texts: readonly QueuedText[]): Piles {
  const of = (...states: readonly QueuedText['state'][]) =>
    texts.filter(({ state }) => states.includes(state));
  return {
    waiting: of('waiting'),
    shown: of('shown', 'reworded'),
    leftOut: of('left-out'),
    worries: of('worry'),
  };
}
