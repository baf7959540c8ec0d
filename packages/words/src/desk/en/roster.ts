export const roster = {
  title: 'Participants',
  count: (people: number) =>
    people === 0
      ? 'nobody on the list yet'
      : people === 1
        ? '1 person on the list'
        : `${people} people on the list`,
  why: 'Whoever is on the list gets a card with a code of their own. With it somebody can see later what they answered, and the group sees how the same people felt then and feel now.',
  needless:
    'Anyone can always take part without. What somebody answers never comes on your screen. Keep no codes: whoever has one can see those answers.',

  add: 'Put people on the list',
  names: 'Who is joining?',
  namesHint: 'One on each line. A first name or a number is enough.',
  namesExample: 'Sam\nNoor\n14',
  as: 'As who are they here?',
  perspectives: {
    youth: 'Young person or child',
    parent: 'Parent or carer',
    professional: 'Professional',
    manager: 'Manager',
    other: 'Somebody else',
  },
  asUnsaid: 'We do not say',
  addThese: (people: number) =>
    people === 1 ? 'Put on the list and make a card' : `Put on the list and make ${people} cards`,
  tooLong: (name: string) => `“${name}” is too long for a card. Up to 30 signs fit.`,
  twice: (name: string) => `“${name}” is then on it twice. Add a letter, so that you can tell them apart.`,
  tooMany: (most: number) => `One list takes ${most} people.`,

  edit: (name: string) => `Change: ${name}`,
  editShort: 'Change',
  editDone: 'Done',
  name: 'Name or number',
  perspective: 'As who?',
  save: 'Put in the list',
  newCard: 'Make a new card',
  newCardWhy: (name: string) =>
    `The old card of ${name} then stops working. The own answers that ${name} kept before are erased.`,
  newCardYes: 'Yes, make a new card',
  remove: 'Take off the list',
  removeWhy: (name: string) =>
    `The card of ${name} then stops working. The answers and the name of ${name} in this group are erased. What was counted in a picture of the group stays a number. You cannot get this back.`,
  removeYes: 'Yes, take off the list',
  removed: (name: string) => `${name} is no longer on the list.`,
};

export const rosterCards = {
  title: 'Print cards',
  once: 'You see these codes once. Print them now, or save them as a PDF. Is a card lost? Then you make a new one.',
  print: (count: number) => (count === 1 ? 'Print this card' : `Print ${count} cards`),
  toCards: (count: number) => (count === 1 ? 'Back to the card' : `Back to the ${count} cards`),
  of: (name: string) => `Card of ${name}`,
  scan: (name: string) => `QR code of ${name}`,
  how: 'Scan this when you come together.',
  orType: (address: string) => `Or type your code at ${address}.`,
  careful: 'Keep it with you: whoever has this card can see your own answers.',
};

export const safety = {
  title: 'Whom can children turn to?',
  why: 'A child sees this name and this number before it writes anything. Choose somebody from outside the group, such as the independent confidential adviser.',
  everywhere: 'This holds for every living group of your organisation.',
  name: 'Who is it?',
  nameExample: 'For example: Fatima, confidential adviser',
  phone: 'Telephone number',
  phoneHint: 'Call it once yourself, then you know it is right.',
  phoneWrong: 'Write the number in figures. Dashes and blanks are fine.',
  later: 'Do you not know this yet? Fill it in later, with the group.',
  save: 'Show this to children',
  shown: 'Children see this before they write.',
  change: 'Change this',
};
