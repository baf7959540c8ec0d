import type { Wording } from '../../wording.ts';
import type { shelf as nlShelf, start as nlStart } from '../nl/shelf.ts';

export const shelf: Wording<typeof nlShelf> = {
  title: 'Your groups',
  start: 'Quick start',
  empty: 'Your groups will be here',
  emptyWhy: 'Begin with a group and a meeting. It takes two minutes.',
  exampleIs: 'This is what a group will look like',
  exampleGroup: 'Learning group Around the Table',
  exampleLine: '2 meetings, last on 14 November',
  exampleAgreement: 'Every talk begins with the parent’s question',
  kinds: { learning: 'Learning group', team: 'Team', living: 'Living group' },
  never: 'No meeting yet',
  meetings: (count) => (count === 1 ? '1 meeting' : `${count} meetings`),
  last: (day) => `last on ${day}`,
  openAgreements: (count) =>
    count === 0 ? 'no open agreements' : count === 1 ? '1 open agreement' : `${count} open agreements`,
  openNow: 'Open now',
  toConsole: 'To the console',
};

export const start: Wording<typeof nlStart> = {
  title: 'Quick start',
  progress: (step, steps) => `Question ${step} of ${steps}`,
  back: 'Back',
  who: 'With whom do you meet?',
  whoHint: 'A group meets more than once. So you find everything again.',
  newGroup: 'A new group',
  groupName: 'What is the group called?',
  groupNameExample: 'For example: Learning group North',
  kind: 'What kind of group is it?',
  kindHints: {
    learning:
      'People from different places who learn together: professionals, parents, experts by experience.',
    team: 'Colleagues who work together every day.',
    living: 'Children or young people who live together, and those who are there for them.',
  },
  makeGroup: 'Make this group',
  what: 'What is it about?',
  whatHint: 'Choose a beginning. You can still change everything.',
  fields: (count) => (count === 1 ? '1 field' : `${count} fields`),
  minutes: (count) => `about ${count} minutes`,
  making: 'Getting everything ready …',
};
