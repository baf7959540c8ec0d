import type { LiveBoard } from '../meeting/LiveBoard.svelte.ts';
import type { LiveMeeting } from '../meeting/LiveMeeting.svelte.ts';

/** What the stage shows of a running meeting; a LiveMeeting is one. */
export type Show = Pick<
  LiveMeeting,
  | 'presence'
  | 'outBecause'
  | 'meeting'
  | 'pulse'
  | 'door'
  | 'agreements'
  | 'step'
  | 'secondsLeft'
  | 'serverNow'
> & { readonly boards: readonly ShownBoard[]; readonly board: ShownBoard | undefined };

/** What the stage shows of a board; a LiveBoard is one. */
export type ShownBoard = Pick<
  LiveBoard,
  'id' | 'view' | 'given' | 'arrangement' | 'wall' | 'comparison' | 'results'
>;
