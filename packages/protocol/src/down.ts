import type { Agreement, RefusalCode } from '@raakvlak/domain';
import type { OwnAnswers, Results, TextQueue } from './messages/check.ts';
import type { Aside, Door, People } from './messages/console.ts';
import type { MeetingView } from './messages/meeting-view.ts';
import type { CardsChange, CardsMessage, Mine, Pulse, RecognisedMessage, You } from './messages/wall.ts';

export * from './messages/check.ts';
export * from './messages/console.ts';
export * from './messages/meeting-view.ts';
export * from './messages/wall.ts';

/**
 * Everything that may travel down besides document bytes. On coming in a socket gets: `you` (seats), `door` (stage and
 * console), `meeting`, `agreements`, `pulse`, and for every board that may be seen `cards`, `recognised` and (seats) `mine`,
 * (console) `aside` and `people`; for every board with a check
 * (seats) `answers`, (console) `texts`, and `results` once they were shown.
 */
export type DownEvents = {
  you: (you: You) => void;
  meeting: (meeting: MeetingView) => void;
  cards: (message: CardsMessage) => void;
  change: (change: CardsChange) => void;
  recognised: (message: RecognisedMessage) => void;
  /** Counts that changed; the others are as they were told. */
  counted: (message: RecognisedMessage) => void;
  pulse: (pulse: Pulse) => void;
  /** Also when something changes it, but not to the page that gave that: it knows by the answer. */
  mine: (mine: Mine) => void;
  /** The group's one list of agreements, newest last. */
  agreements: (list: Agreement[]) => void;
  /** Only to the seat itself: what it answered to a check. */
  answers: (answers: OwnAnswers) => void;
  results: (results: Results) => void;
  /** Only to the console: open texts to look through. */
  texts: (queue: TextQueue) => void;
  aside: (aside: Aside) => void;
  people: (people: People) => void;
  door: (door: Door) => void;
  /** The connection ends, and why; a phone shows the reason and does not knock again. */
  out: (reason: { code: RefusalCode }) => void;
};
