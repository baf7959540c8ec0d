import type { RefusalCode } from '@raakvlak/domain';
import type { Card, Intent } from '@raakvlak/domain/cards';
import type { MeetingView, Mine, OwnAnswers, Results, You } from '@raakvlak/protocol/down';

/** What a phone is told before a picture of it is taken, and what happens then. */
export type Scene = {
  readonly view: MeetingView;
  readonly you?: You;
  readonly cards?: readonly Card[];
  readonly counts?: readonly [string, number][];
  readonly mine?: Mine;
  readonly intents?: readonly Intent[];
  readonly drafts?: readonly [string, string][];
  readonly own?: OwnAnswers;
  readonly results?: Results;
  /** On a tablet that is passed on. */
  readonly turn?: { readonly paper: boolean; readonly turn: number };
  /** Buttons that are tapped then, one after the other. */
  readonly tap?: readonly string[];
  readonly offline?: boolean;
  readonly out?: RefusalCode;
  /** Sent when the first view is on the screen. */
  readonly then?: MeetingView;
};
