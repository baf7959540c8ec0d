import { cubicOut } from 'svelte/easing';
import type { TransitionConfig } from 'svelte/transition';
import type { Point } from '../../ui/picture/geometry.ts';
import { chanceFrom, seedOf } from '../../ui/picture/seeded.ts';

/** A blank card that lies at `from` (seen from its stone's place) turns over, `delay` ms after the others began. */
export type Turning = { readonly from: Point; readonly delay: number };
/** The parts of a stone that move on their own. */
export type Parts = {
  readonly whole: Element;
  readonly body: Element;
  readonly words: Element;
  readonly blank: Element;
  readonly ring: Element;
};

const ease = 'cubic-bezier(0.2, 0.8, 0.2, 1)';
const turnTime = 560;
/** All cards together are turned within this (ms). */
const revealTime = 1_950;

/** Shuffled: when a card turns has nothing to do with who wrote it or when. */
export const turnDelay = (id: string): number => chanceFrom(seedOf(`turn ${id}`))() * (revealTime - turnTime);

/** How a stone comes: from a blank card to its place, narrow in the middle of the turn; or it simply grows. */
export function comeIn({ whole, body, words, blank }: Parts, turning: Turning | undefined): void {
  if (!turning) {
    whole.animate(
      [
        { transform: 'scale(0.6)', opacity: 0 },
        { transform: 'none', opacity: 1 },
      ],
      { duration: 320, easing: ease },
    );
    return;
  }
  const { from, delay } = turning;
  const timing = { delay, duration: turnTime, fill: 'backwards' as const };
  whole.animate(
    [
      { transform: `translate(${from.x}px, ${from.y}px)`, easing: 'ease-in' },
      { transform: `translate(${from.x * 0.5}px, ${from.y * 0.5}px) scale(0.02, 1.04)`, easing: 'ease-out' },
      { transform: 'none' },
    ],
    timing,
  );
  const after = [{ opacity: 0 }, { opacity: 0, offset: 0.499 }, { opacity: 1, offset: 0.5 }, { opacity: 1 }];
  const before = after.map(({ opacity, ...rest }) => ({ ...rest, opacity: 1 - opacity }));
  for (const part of [body, words]) part.animate(after, timing);
  blank.animate(before, timing);
}

/** A stone swells (or shrinks) from its old size to the new one. */
export function swell(body: Element, byX: number, byY: number): void {
  body.animate([{ transform: `scale(${byX}, ${byY})` }, { transform: 'none' }], {
    duration: 400,
    easing: ease,
  });
}

/** The same lines in another size grow along with their stone; `from` is their old size against the new one. */
export function growWords(words: Element, from: number): void {
  words.animate([{ transform: `scale(${from})` }, { transform: 'none' }], { duration: 400, easing: ease });
}

/** Lines that break in other places come softly, and never so softly that nobody can read on. */
export function settleWords(words: Element): void {
  words.animate([{ opacity: 0.35 }, { opacity: 1 }], { duration: 280, easing: 'ease-out' });
}

/** Somebody recognised it: a ring runs out of the stone. */
export function ripple(ring: Element): void {
  ring.animate(
    [
      { transform: 'scale(0.94)', opacity: 0.9 },
      { transform: 'scale(1.18)', opacity: 0 },
    ],
    { duration: 400, easing: 'ease-out' },
  );
}

/** Asked at the moment a stone goes: where the stone lies that took it up (if one did), and whether nothing may move. */
export type Melting = () => { readonly to: Point | undefined; readonly quiet: boolean };

/** How a stone goes: into the stone that took it up, or it fades where it lay. */
export function melt(node: HTMLElement, asked: Melting): TransitionConfig {
  const { to, quiet } = asked();
  if (quiet) return { duration: 0 };
  const start = node.style.transform;
  const from = new DOMMatrixReadOnly(start);
  const [dx, dy] = to ? [to.x - from.e, to.y - from.f] : [0, 0];
  return {
    duration: to ? 400 : 240,
    easing: cubicOut,
    css: (t, u) =>
      `transform: translate(${u * dx}px, ${u * dy}px) ${start} scale(${to ? 0.3 + 0.7 * t : 1}); opacity: ${to ? Math.min(1, 3 * t) : t}`,
  };
}
