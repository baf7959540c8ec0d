import type { RefusalCode } from '../refusals.ts';

/** What the hub tells the product's log. Never holds a word that somebody wrote. */
export type Report =
  | { readonly is: 'bug'; readonly where: string; readonly error: unknown }
  | { readonly is: 'commit-failed'; readonly error: unknown }
  | { readonly is: 'load-failed'; readonly room: string; readonly error: unknown }
  | { readonly is: 'compact-failed'; readonly room: string; readonly error: unknown }
  | { readonly is: 'refused'; readonly room: string; readonly code: RefusalCode }
  | { readonly is: 'flood'; readonly socket: string };
