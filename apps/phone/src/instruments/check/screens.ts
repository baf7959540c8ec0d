import type { ScreensOf } from '../../meeting/board-screen.ts';

/** How the instrument `check` looks on a phone. */
export const check: ScreensOf<'ask' | 'result'> = {
  ask: async () => (await import('./Ask.svelte')).default,
  result: async () => (await import('./Result.svelte')).default,
};
