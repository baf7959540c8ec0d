import * as z from 'zod/mini';

/**
 * Every expected "no". Each code has a text in every language (packages/words) and a test at its door; what a code means
 * is said here once.
 */
export const refusalCodes = [
  'invalid', // what came is not what this door takes; nothing was changed
  'empty', // no words in it
  'too-long', // more signs than fit
  'too-large', // more bytes than this door takes
  'too-fast', // more than a person can do; try again in a moment
  'busy', // the server cannot store now; it is kept on the phone and tried again
  'version', // this page is older than the server: save drafts and reload once
  'unknown-code', // no open meeting has this join code
  'code-limited', // too many wrong codes; wait a minute
  'meeting-closed', // this meeting is over
  'meeting-planned', // this meeting has not been opened yet
  'meeting-full', // no more seats
  'seat-unknown', // this seat is not (any more) in this meeting: join again
  'seat-removed', // the facilitator gave this seat away
  'link-used', // a one-time link was used or is too old
  'not-now', // this step does not allow it
  'locked', // the facilitator locked the board
  'not-yours', // only who made it can do this
  'not-allowed', // this role never can
  'not-found', // it is not there, or not yours to see
  'board-full', // 5,000 contributions
  'overtaken', // somebody else worked on it since: their work stays
  'incomplete', // purpose, programme, what is asked, what happens with the answers: all must be there (T-01)
  'too-few-people', // fewer than from which a result may be shown: offer the open form
  'asked-before', // this question was shown in this group within a day
  'not-invited', // this person was not there when the check opened
  'already-counted', // this person's answers were closed with those of others and stay as they are
  'unknown-own-code', // nobody has this personal code (any more)
  'seat-elsewhere', // this participant sits on another device: ask before taking it over
  'no-places', // everybody who was to use this tablet had a turn
  'not-signed-in', // sign in first
  'wrong-password', // e-mail and password do not belong together
  'email-taken', // somebody has an account with it
  'weak-password', // at least 10 signs
] as const;

export const refusalCodeSchema = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

/** An expected no as a value; bugs throw instead. */
export type Refusal = { readonly ok: false; readonly code: RefusalCode };
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Accepted<T> | Refusal;

export const refuse = (code: RefusalCode): Refusal => ({ ok: false, code });
export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
