import type { RefusalCode } from '../events.ts';

/**
 * What the phone may say about a document. `pending`: commands that are not durable on the server yet;
 * `stored`: this device keeps them, also when the page goes.
 */
export type Status =
  | { readonly is: 'connecting'; readonly pending: number; readonly stored: boolean }
  /** Everything the person did is durable, and everything durable is shown. */
  | { readonly is: 'current' }
  | { readonly is: 'sending'; readonly pending: number; readonly stored: boolean }
  | { readonly is: 'offline'; readonly pending: number; readonly stored: boolean }
  /** The server does not let this phone into this room. */
  | { readonly is: 'refused'; readonly code: RefusalCode; readonly pending: number };

/** How far the conversation with the server is. */
export type Phase =
  | { readonly is: 'offline'; readonly attempt: number }
  /** Hello was said in this attempt; answers to earlier ones do not count. */
  | { readonly is: 'greeting'; readonly attempt: number }
  /** Told to wait, or giving itself a rest after trouble. */
  | { readonly is: 'resting'; readonly attempt: number }
  | { readonly is: 'live'; readonly attempt: number }
  | { readonly is: 'refused'; readonly code: RefusalCode; readonly attempt: number }
  | { readonly is: 'ended' };

/** Everything that can happen to the conversation. */
export type Happening =
  | { readonly is: 'connected' | 'disconnected' | 'ended' }
  /** Something was missed or refused: say hello (again), at once or after a rest. */
  | { readonly is: 'lost'; readonly rest: boolean }
  | { readonly is: 'rested' | 'welcomed' }
  | { readonly is: 'turned away'; readonly code: RefusalCode };

/** The next phase. Pure; `ended` stays ended, and only a connection leads out of `offline`. */
export function next(phase: Phase, happening: Happening): Phase {
  if (phase.is === 'ended' || happening.is === 'ended') return { is: 'ended' };
  const attempt = phase.attempt + 1;
  if (happening.is === 'disconnected') return { is: 'offline', attempt };
  if (happening.is === 'connected') return { is: 'greeting', attempt };
  if (phase.is === 'offline') return phase;
  switch (happening.is) {
    case 'lost':
      return { is: happening.rest ? 'resting' : 'greeting', attempt };
    case 'rested':
      return phase.is === 'resting' ? { is: 'greeting', attempt } : phase;
    case 'welcomed':
      return phase.is === 'greeting' ? { is: 'live', attempt: phase.attempt } : phase;
    case 'turned away':
      return { is: 'refused', code: happening.code, attempt: phase.attempt };
  }
}

/** What to show in this phase. */
export function statusOf(phase: Phase, pending: number, stored: boolean): Status {
  switch (phase.is) {
    case 'offline':
    case 'ended':
      return { is: 'offline', pending, stored };
    case 'greeting':
    case 'resting':
      return { is: 'connecting', pending, stored };
    case 'refused':
      return { is: 'refused', code: phase.code, pending };
    case 'live':
      return pending === 0 ? { is: 'current' } : { is: 'sending', pending, stored };
  }
}
