import type { Id, RefusalCode } from '@raakvlak/domain';
import type { MeetingView } from '@raakvlak/protocol/down';

/** What fills the phone: the step, or something that goes before it. */
export type Scene =
  | { readonly is: 'coming' }
  | { readonly is: 'out'; readonly code: RefusalCode }
  | { readonly is: 'closed' }
  | { readonly is: 'paused' }
  | { readonly is: 'spotlight'; readonly board: Id; readonly stone: Id }
  | { readonly is: 'step'; readonly step: Id };

/** What the meeting asks for now. */
export function wantedScene(view: MeetingView | undefined, outBecause: RefusalCode | undefined): Scene {
  if (view?.status === 'closed' || outBecause === 'meeting-closed') return { is: 'closed' };
  if (outBecause) return { is: 'out', code: outBecause };
  if (!view) return { is: 'coming' };
  if (view.paused) return { is: 'paused' };
  if (view.spotlight) return { is: 'spotlight', board: view.spotlight.board, stone: view.spotlight.id };
  return { is: 'step', step: view.step };
}

/** Nothing is taken from under a thumb that types: what was shown stays, and the wanted scene is offered. */
export function nextScene(shown: Scene, wanted: Scene, typing: boolean): Scene {
  return typing && shown.is === 'step' && !sameScene(shown, wanted) ? shown : wanted;
}

export function sameScene(a: Scene, b: Scene): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
