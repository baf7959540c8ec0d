import type { Wording } from '../../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  done: {
    title: 'This is what you gave',
    change: 'Change',
    changeWhat: (topic) => `Change: ${topic}`,
    ready: 'Done',
    saved: 'Saved. You can change it until the questions close.',
    savedNot: 'Everything has been sent and is not kept. You can change it until the questions close.',
    sending: 'Being sent',
    onDevice: 'It is on this phone. It goes by itself when there is a connection again.',
    inPage: 'It is in this page. Leave it open, then it goes by itself later.',
    unsent: 'You have not given these words yet',
  },
  wait: {
    title: 'Thank you',
    here: 'You are done. In a moment we look together at the picture of the group.',
    later: 'You are done. You may close this page.',
    look: 'See what I gave',
    ownCode: 'Do you want to see later what you gave? Make a code of your own.',
    makeCode: 'Make my own code',
  },
  turn: {
    sending: 'One moment. Your answers are on their way. Do not pass the tablet on yet.',
  },
};
