import type { ScreensOf } from '../../meeting/board-screen.ts';

/** How the instrument `cards` looks on a phone, step by step; only writing is there from the start. */
export const cards: ScreensOf<'write' | 'reveal' | 'order' | 'recognise' | 'agree' | 'compare'> = {
  write: async () => (await import('./Write.svelte')).default,
  reveal: async () => (await import('./Look.svelte')).default,
  order: async () => (await import('./Order.svelte')).default,
  recognise: async () => (await import('./Recognise.svelte')).default,
  agree: async () => (await import('./Agree.svelte')).default,
  compare: async () => (await import('./Compare.svelte')).default,
};

export const spotlight = async () => (await import('./Spotlight.svelte')).default;
