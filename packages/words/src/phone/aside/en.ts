import type { Wording } from '../../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  seat: {
    named: (name) => `You take part as ${name}`,
    unnamed: 'You take part without a name',
    keeps: (day) => `What you give is kept, until ${day} at most.`,
    keepsNot: 'Nothing of yours is kept. When the meeting closes, what you gave is gone.',
    keepNothing: 'Keep nothing of mine after all',
    keepNothingMeans:
      'What was saved of yours is erased at once. Your cards stay on the screen until the meeting closes. You cannot turn this back.',
    keepNothingYes: 'Yes, keep nothing of mine',
    erase: 'Erase what is mine',
    eraseMeans:
      'Everything you gave disappears everywhere, from the screen too. What we sorted and agreed together stays. You cannot turn this back.',
    eraseYes: 'Yes, erase everything of mine',
    erased: 'Everything you gave has been erased.',
    someoneElse: 'Somebody else on this phone',
    someoneElseMeans:
      'This phone forgets your place. What you gave stays in the meeting. You can then no longer change it yourself.',
    someoneElseYes: 'Yes, pass the phone on',
    technically:
      'Nobody sees whose card or answer is whose. Technically, the administrator of Raakvlak could.',
  },
  end: {
    title: 'Thank you',
    agreed: 'This is what we agreed',
    agreedNothing: 'We agreed nothing today.',
    keptTitle: 'What stays',
    kept: (day) => `What you wrote will be there next time. It stays until ${day} at most.`,
    notKept:
      'What you wrote is gone as soon as the meeting closes. What we sorted and agreed together stays.',
  },
  closed: {
    title: 'The meeting is over',
    kept: (day) => `What you wrote will be there next time. It stays until ${day} at most.`,
    keptSome: 'What you wrote will be there next time.',
    notKept: 'What you wrote is gone. What we sorted and agreed together stays.',
    unsent: 'You never sent this',
    thanks: 'Thank you for taking part.',
    another: 'To another meeting',
  },
  out: {
    title: 'You are not in the meeting any more',
    unsent: 'This is still here of you',
    elsewhere: 'You go on on another device. What you gave went along.',
    again: 'Join again',
    renewed: 'Raakvlak was renewed. Close this page and open it again.',
  },
};
