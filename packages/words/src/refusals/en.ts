import type { RefusalCode } from '@raakvlak/domain';

/** As in Dutch: what happened, that nothing is lost, what to do. Every code. */
export const en: Readonly<Record<RefusalCode, string>> = {
  invalid: 'Raakvlak does not understand this. Nothing has changed. Please try again.',
  empty: 'There are no words yet. Write something first.',
  'too-long': 'This is too long. Your words are still here: make them shorter.',
  'too-large': 'This is too big to send. Your words are still here: make them shorter.',
  'too-fast': 'That was very fast. Wait a moment and try again.',
  busy: 'It is busy for a moment. Your words are on this device and will be sent by themselves.',
  version: 'Raakvlak was renewed. This page reloads in a moment. Your words stay.',
  'unknown-code': 'We do not know this code. Look at the screen again: it has 8 letters and digits.',
  'code-limited': 'Too many wrong codes were tried. Wait a minute, or scan the QR code.',
  'meeting-closed': 'This meeting is over. What was kept will be there next time.',
  'meeting-planned': 'This meeting has not started yet. Stay here, or try again soon.',
  'meeting-full': 'All places are taken. Ask your facilitator for one.',
  'seat-unknown': 'We cannot find your place any more. Join again with the code on the screen.',
  'seat-removed':
    'Your facilitator removed this place. What you gave stays. Want to take part again? Scan the QR code.',
  'link-used': 'This link was used or is too old. Ask for a new one.',
  'not-now': 'This is not possible now, because the group is at another step. Your words are still here.',
  locked: 'The board is locked for a moment. Your words are still here.',
  'not-yours': 'This belongs to somebody else. Only who wrote it can change it.',
  'not-allowed': 'Only the facilitator can do this.',
  'not-found': 'This is not here (any more), or not for you.',
  'board-full': 'The board is full. Ask your facilitator what can go.',
  overtaken: 'Somebody else just went on with this. Their work stays, nothing is lost.',
  incomplete:
    'Something is still missing. Say why you meet, what you ask, and what happens with the answers.',
  'too-few-people': 'You are too few people to show answers without names. Talk about the questions openly.',
  'asked-before':
    'This question was already asked here today. The result is still there. Ask it again tomorrow.',
  'not-invited':
    'These questions were already open when you came in. Nothing was sent. Next time you take part.',
  'already-counted':
    'The questions are closed. What you gave before counts. Do you think otherwise now? Next time we ask again.',
  'unknown-own-code':
    'We do not know this code. Look at your card again: it has 12 letters and digits. Lost your card? Ask for a new one.',
  'seat-elsewhere': 'You are already in on another device. Do you want to go on here?',
  'no-places': 'Everyone who was to use this tablet has had a turn.',
  'not-signed-in': 'You are not signed in. Sign in first.',
  'wrong-password': 'This e-mail address and password do not belong together. Try again.',
  'email-taken': 'There is an account with this e-mail address already. Sign in with it.',
  'weak-password': 'Choose a password of at least 10 characters.',
};
