export const checkEditor = {
  why: 'Everyone answers on their own phone. Nobody sees what anybody answers. Together you look at the picture of the group.',
  name: 'What are these questions called?',
  questions: 'The questions',
  count: (count: number, most: number) => `${count} of ${most}`,
  full: (most: number) => `More than ${most} questions take people too much time. Take one out first.`,
  repeats: 'These questions were asked before. Leave them as they are, then you can compare well.',
  fixed: 'The meeting is open. The questions are fixed now.',
  source: (source: string) => `Where it comes from: ${source}`,
  onPaper: 'On paper',

  words: 'What do you ask?',
  wordsExample: 'For example: I could say what I wanted to say.',
  topic: 'What is it about?',
  topicHint: 'One or two words. That is how it stands in the picture later.',
  topicExample: 'For example: Saying what you want',
  hint: 'Do you want to add anything?',
  unsaid: 'New question',
  edit: (words: string) => `Change: ${words}`,
  editShort: 'Change',
  editDone: 'Done',
  earlier: (words: string) => `Put earlier: ${words}`,
  later: (words: string) => `Put later: ${words}`,
  movedTo: (words: string, place: number) => `${words} is now number ${place}`,
  remove: (words: string) => `Take out: ${words}`,
  removeShort: 'Take out',

  add: 'Add a question',
  addHow: 'How do people answer?',
  kinds: {
    line: 'A place on a line',
    steps: 'One of a few words',
    faces: 'A face',
    one: 'One of a list',
    several: 'Some of a list',
    text: 'Words of their own',
  },
  example: {
    low: 'Not at all',
    high: 'Fully',
    options: ['This', 'That', 'Something else'],
    starter: 'I want …',
  },

  low: 'On the left it says',
  high: 'On the right it says',
  labels: 'Which words?',
  options: 'What do people choose from?',
  option: (place: number) => `Choice ${place}`,
  addOption: 'Another choice',
  removeOption: (label: string) => `Take choice ${label} out`,
  starter: 'How does the sentence begin?',
  starterHint: 'A beginning helps. It may also be empty.',
  textRead: 'You read this first. You do not see whose it is, and people know that before they write.',
  axis: 'What does this sentence ask?',
  axes: { importance: 'How important it is', now: 'How it goes now', none: 'Neither' },
  ages: 'How old are they?',
  agesOf: { '4-7': '4 up to and including 7', '8-11': '8 up to and including 11', '12+': '12 and older' },
  agesHint: (faces: number) => `${faces} faces`,

  plain: 'Can it be plainer?',
  long: (most: number) => `This is long. Up to ${most} words are read in one go.`,
  twoInOne: (by: string) =>
    by === '?'
      ? 'These are two questions. Which one does somebody answer?'
      : `With “${by}” a second question may begin. Choose one.`,
  negative: (word: string) => `“${word}” makes it hard to answer. Can you say how it should be?`,
  hardWord: (word: string, plainer: string) => `Not everyone knows “${word}”. Perhaps: ${plainer}.`,

  settings: 'Whom do you ask, and what do you see?',
  whom: 'Who are the questions for?',
  whoms: { grownUps: 'For grown-ups and young people', children: 'For children' },
  whomHints: {
    grownUps: 'One question on each screen.',
    children: 'Large letters, read aloud, and whom they can turn to.',
  },
  list: 'Who counts?',
  lists: { here: 'Who is here now', roster: 'Who is on the list', anyone: 'Everyone with the link' },
  listHints: {
    here: 'Whoever is in when the questions open.',
    roster: 'With a card of their own. For a few days, also from home.',
    anyone: 'For a hall. Until you show the picture.',
  },
  toRoster: 'To the list of the group',
  asks: 'Who answers?',
  asked: { everyone: 'Everyone', some: 'Only some' },
  askedHints: { everyone: 'Whoever counts gets the questions.', some: 'Others do not get the questions.' },
  askedWho: 'Which ones?',
  perspectives: {
    youth: 'Young people and children',
    parent: 'Parents and carers',
    professional: 'Professionals',
    manager: 'Managers',
    other: 'Somebody else',
  },
  by: 'What does the picture show?',
  bys: { whole: 'The whole group together', parts: 'Sides beside each other too' },
  byHints: {
    whole: 'One picture of everyone.',
    parts: 'Only when enough people answer on each side.',
  },
  byWords: 'How do you ask which side somebody is on?',
  byExample: 'As who are you mainly here?',
  byOptions: 'Which sides are there?',
  byOption: {
    youth: 'Young person',
    parent: 'Parent or carer',
    professional: 'Professional',
    manager: 'Manager',
  },
  least: 'From how many answers do you see anything?',
  leastOf: (number: number) => `From ${number} answers`,
  leastHint: 'Then it stays hidden what one person chose.',
  leastWarning:
    'With so few people, somebody who takes part can sometimes guess what another chose. People are told so when they answer.',
  picture: 'How do you look at it?',
  pictures: { list: 'Question by question', petals: 'As a flower', field: 'In a field' },
  pictureHints: {
    list: 'Each question a picture of its own.',
    petals: 'Each topic is a petal.',
    field: 'How important it is, and how it goes now.',
  },

  addCheck: 'Add questions to this meeting',
  addCheckWhy:
    'Everyone answers for themselves, then you look together. For example at the end: how equal was this?',
  addCheckNot: 'Rather not',
  added: (title: string) => `“${title}” now belongs to this meeting.`,
  removeCheck: 'Take these questions out of the meeting',
  removeCheckWhy: (title: string) =>
    `“${title}” goes out of the programme, with its steps. What you changed here is then gone.`,
  removeCheckYes: 'Yes, take these questions out',
};

export const readyMade = {
  inPrivate: 'Questions in private',
  inPrivateHint: 'Everyone answers on their own phone. You see the picture of the group.',
  more: 'More',
  moreHint: 'Good too, but chosen less often with a group like this.',
  length: (questions: number, minutes: number) =>
    `${questions === 1 ? '1 question' : `${questions} questions`}, ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
};

export const phoneQuestion = { shows: 'This is how a phone shows this question' };

export const paper = {
  title: 'On paper',
  about: 'For whoever would rather answer on paper. One sheet per person.',
  typing:
    'Afterwards you type the sheets in. At the console choose “Type in from paper” before the questions open, and say how many sheets there will be. Each sheet counts as one person.',
  print: 'Print this sheet',
  toMeeting: 'Back to the meeting',
  noCheck: 'There are no questions in private in this meeting.',
  seen: (least: number) =>
    `Do not put your name on it. Somebody types the sheets in. The group only sees the picture of everyone together, from ${least} answers.`,
  seenByChildren: 'Do not write your name on it. Somebody types all sheets in. Then we look together.',
  few: 'Whoever takes part can sometimes guess what another gave.',
  skip: 'Do you not know, or do you not want to say? Then skip the question.',
  line: 'Put a mark on the line.',
  cross: 'Cross one.',
  crossMore: 'Cross what is right.',
  crossFace: 'Cross one face.',
  write: 'Do not write any names.',
  safety: 'Is something very bad happening? Do not wait for this sheet. Go to somebody you trust.',
  safetyCall: (name: string, phone: string) => `Or call ${name}: ${phone}.`,
  done: 'Done? Fold your sheet in two and put it in the box.',
};
