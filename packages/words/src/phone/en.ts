import type { Wording } from '../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  connecting: 'Getting your place ready …',
  menu: 'My place',
  close: 'Close',
  cancel: 'Rather not',
  sees: {
    'nothing-asked': 'Nothing is asked of you now',
    'me-until-shared': 'Only you see this, until you share',
    'facilitator-first': 'Only your facilitator reads this first',
    'me-until-reveal': 'Only you see this now',
    'everyone-at-once': 'Everyone sees this at once, no name',
    'everyone-not-who': 'Everyone sees what, nobody sees who',
    'count-not-who': 'Everyone sees how many, not who',
    'everyone-reads': 'Everyone sees the same',
  },
  status: {
    saved: 'Saved',
    sending: 'Being sent',
    offlineOnPhone: 'No connection. Your words are on this phone and will be sent by themselves.',
    offlineInPage:
      'No connection. Your words are in this page. Leave it open, then they will be sent by themselves.',
    offline: 'No connection. We keep trying.',
    notOnPhone: 'This phone cannot keep anything. Leave this page open until everything is sent.',
  },
  timer: {
    minutes: (left) => (left === 1 ? '1 min left' : `${left} min left`),
    seconds: (left) => `${left} sec left`,
    over: 'Time is up. Finish your sentence calmly.',
  },
  welcome: {
    hello: 'You are in',
    helloName: (name) => `You are in, ${name}`,
    here: (people) => (people === 1 ? 'You are the first.' : `There are ${people} of you.`),
    purpose: 'Why we are here',
    programme: 'What we will do',
    asked: 'What we ask of you',
    after: 'What happens with your answers',
    minutes: (minutes) => `${minutes} min`,
    now: 'now',
  },
  agreements: {
    none: 'There are no earlier agreements yet.',
    who: 'Who',
    notice: 'We will notice by',
    by: (day) => `Before ${day}`,
    cannot: 'This is not possible',
    status: { open: 'Still to do', busy: 'Working on it', done: 'Done', stopped: 'Stopped' },
    changed: (day, status) => `${day}: ${status}`,
  },
  talk: { title: 'Put your phone away for a moment', look: 'We talk with each other.' },
  paused: { title: 'A short break', kept: 'What you wrote stays. It goes on here by itself.' },
};
