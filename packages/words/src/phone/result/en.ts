import { picture } from '../../picture/en.ts';
import type { Wording } from '../../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  ...picture,
  countingHint: 'In a moment you see the picture of the group.',
  now: 'Now on the screen',
  per100: (share, amount) => `${share}, ${amount}%`,
  restUnsaid: 'About the others we say nothing.',
  sideBySide: 'Side by side',
  nowOn: 'Now',
  texts: 'In their own words',
  openForm: 'These are all the answers. There are no names with them.',
  openNone: 'Nobody answered here.',
  unsent: 'You did not give these words any more. Only you see them.',
};
