import type { Wording } from '../../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  why: 'Why we ask this',
  after: 'What we do with it',
  invited: (people) => (people === 1 ? 'You take part.' : `${people} of you take part.`),
  few: 'There are only a few of you. So everybody here sees every answer.',
  begin: 'Begin',
  at: (question, questions) => `Question ${question} of ${questions}`,
  first: 'First this',
  back: 'Back',
  next: 'Next',
  skip: 'I skip this',
  skipped: 'Skipped',
  good: 'That is right',
  sees: {
    result: (least) => `Nobody sees your answer. Only the picture of the group, from ${least} answers.`,
    resultOfFew: (least) =>
      `Nobody sees your answer. Only the picture of the group, from ${least} answers. Those who take part can sometimes guess what another gave.`,
    child: 'Nobody sees what you choose. Together we make one picture of it.',
    childOfFew:
      'Nobody sees what you choose. Together we make one picture of it. Those who take part can sometimes guess what you chose.',
    openly: 'Everybody here sees your answer.',
    text: 'Somebody reads this first, without seeing whose it is.',
    textOpenly: 'Somebody reads this first. After that everybody here may see it.',
    self: 'Only you see this.',
  },
  here: {
    title: 'Are you here as …?',
    sees: 'This only counts to see whom the questions are for.',
    youth: 'Child or young person',
    parent: 'Parent or carer',
    professional: 'Care worker or other professional',
    manager: 'Manager',
    other: 'Somebody else',
  },
  bySees: 'This way we can lay groups side by side, if they are large enough.',
  byNone: 'None of these',
  line: {
    tap: 'Tap the line',
    change: 'Tap another place to change it',
    buttons: 'Rather buttons?',
    line: 'Rather a line?',
    none: 'Nothing chosen yet',
    between: (low, high) => `Between “${low}” and “${high}”`,
    middle: 'In the middle',
    near: (end) => `At “${end}”`,
    towards: (end) => `More towards “${end}”`,
    of100: (words, at) => `${words}, ${at} of 100`,
    button: (at) => `${at} of 10`,
  },
  text: {
    label: 'Your words',
    give: 'Give my words',
    left: (signs) => (signs >= 0 ? `${signs} signs left` : `${-signs} signs too many`),
  },
  ear: {
    listen: 'Read aloud',
    stop: 'Stop',
    noVoice: 'This device has no English voice. Ask somebody to read it to you.',
    noSpeech: 'This browser cannot read aloud. Ask somebody to read it to you.',
    fromTo: (low, high) => `From ${low} to ${high}.`,
  },
  standing: {
    before: { title: 'The questions are coming', text: 'Just wait until everybody is here.' },
    'not-asked': {
      title: 'These questions are not for you',
      text: 'They are for others, or they were open before you came. You take part again after this.',
    },
    counted: {
      title: 'The questions are closed',
      text: 'Thank you. Together we look at the picture of the group.',
    },
  },
  rosterCard: 'Do you have a card with a code? Fill it in at “My place”.',
  turn: {
    pass: 'Pass the tablet on',
  },
};
