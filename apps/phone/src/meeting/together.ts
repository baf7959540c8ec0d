import type { AgreementTextName, Id } from '@raakvlak/domain';
import type { Intent } from '@raakvlak/domain/cards';

/** A text that people write together. */
export type TextAt = { readonly theme: Id } | { readonly agreement: Id; readonly name: AgreementTextName };

/** What came back: somebody else was first, or it may not be; what was asked, when it was this page that asked. */
export type CameBack = { readonly code: string; readonly intent: Intent | undefined };

/** What the group makes of a board together, as runes: intents go in, the board's arrangement comes out. */
export type Together = Disposable & {
  /** Whether the whole document is here. */
  readonly here: boolean;
  /** What I did and the server has not made durable yet. */
  readonly pending: number;
  /** Whether that also lies in the phone's storage. */
  readonly onDevice: boolean;
  readonly canUndo: boolean;
  /** Raised when the document changed, so that fields show its texts again. */
  readonly changed: number;
  cameBack: CameBack | undefined;
  /** Does it here at once and sends it on; false when it does not fit what the group made meanwhile. */
  readonly do: (intent: Intent) => boolean;
  /** Takes my own last act back. False when somebody else went on with it: their work stays. */
  readonly undo: () => boolean;
  /** A shared text as it is now, blanks at its ends included. */
  readonly textOf: (at: TextAt) => string;
  readonly wake: () => void;
};
