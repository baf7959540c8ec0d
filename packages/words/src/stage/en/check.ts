import { picture } from '../../picture/en.ts';
import type { Wording } from '../../wording.ts';
import type { check as nl } from '../nl/check.ts';

export const check: Wording<typeof nl> = {
  ...picture,
  ask: {
    promise: 'Nobody sees what you answer.',
    after: 'In a moment we look at the picture of the group.',
    openly: 'There are few of you. Everyone here will see every answer, without a name.',
    here: (count) => (count === 1 ? 'One person takes part' : `${count} of you take part`),
    roster: (count) => `${count} people were asked`,
    anyone: 'Everyone with the code may take part',
    onlyFor: (people) => `These questions are for ${people}.`,
    progress: {
      none: 'Take your time. You may also skip.',
      some: 'The first ones are ready.',
      half: 'At least half are ready.',
      most: 'Most people are ready.',
      nearly: 'Nearly everyone is ready.',
    },
    atLeast: (count) => `At least ${count} people are ready.`,
  },
  perspectives: {
    youth: 'children and young people',
    parent: 'parents',
    professional: 'professionals',
    manager: 'managers',
    other: 'others',
  },
  matters: 'so many people want to work on this',
  countingQuiet: 'In a moment you see the picture of the group.',

  wide: 'The answers differ.',
  wideFrom: (low, high) => `The answers differ, from “${low}” to “${high}”.`,
  twoSides: (low, high) => `There are two sides. Some are ${low}, some are ${high}.`,
  twoSidesShort: 'There are two sides.',
  quoted: (words) => `“${words}”`,
  andMore: 'more',
  per100: (amount) => `${amount}%`,

  farApart: (low, high) => `Furthest apart: “${low}” and “${high}”.`,
  groupsClose: 'The groups lie close together.',
  everyone: 'Everyone together',

  then: 'Then',
  now: 'Now',
  legend: (then) => `outline: ${then} · filled: now`,
  topicsMoved: (up, down) =>
    [up && `Better than then: ${up}.`, down && `Less good than then: ${down}.`].filter(Boolean).join(' '),
  topicsStayed: 'The flower stayed as it was.',

  topTopics: (top, low) => `Goes best: ${top}. Can be better: ${low}.`,
  levelTopics: 'All petals are equally full.',
  sidesApart: (topics) => `The largest difference: ${topics}.`,
  sidesAlike: 'The two flowers look alike.',
  upTo: (low, high) => `${low} to ${high}`,
  answeredBy: (who, answered, invited) => `${who}: ${answered} of ${invited}`,

  field: {
    important: 'important',
    less: 'less important',
    notYet: 'does not go well yet',
    well: 'goes well',
    corner: 'Important, and does not go well yet',
    talk: (topics) => `Important, and does not go well yet: ${topics}. Talk about that first.`,
    calm: 'Nothing important goes badly. See what you want to keep.',
    importance: 'How important',
    now: 'How it goes now',
  },

  openForm: 'Every dot is an answer. There is no name with it.',
  openCount: (count) => (count === 0 ? 'Nobody answered' : count === 1 ? '1 answer' : `${count} answers`),

  widest: 'Here you differ. Talk about this first.',
  widestOn: (topic) => `Here you differ: ${topic}. Talk about this first.`,
  answeredFrom: (least, most, invited) => `Per question ${least} to ${most} of ${invited} answered`,
  rowNote: (answered, invited, skipped) =>
    `${answered} of ${invited}${skipped === 0 ? '' : `, ${skipped} skipped`}`,
  notValidated: 'Own questions, not a validated instrument.',
  texts: (count) => (count === 1 ? '1 answer in own words' : `${count} answers in own words`),
  page: (page, pages) => `${page} of ${pages}`,

  table: {
    caption: (words) => `What the picture says: ${words}`,
    who: 'Who',
    place: 'Answer',
    share: 'How many',
    topic: 'Topic',
    middle: 'Middle',
    words: 'In own words',
  },
};
