/** Private questions on the big screen, and the pictures of what a group answered; the desk shows the same pictures. */
export const check = {
  ask: {
    promise: 'Niemand ziet wat jij antwoordt.',
    after: 'Straks zien we samen het beeld van de groep.',
    openly: 'Jullie zijn met weinig. Iedereen hier ziet straks elk antwoord, zonder naam erbij.',
    here: (count: number) => (count === 1 ? 'Eén mens doet mee' : `Jullie doen met ${count} mee`),
    roster: (count: number) => `${count} mensen zijn gevraagd`,
    anyone: 'Iedereen met de code mag meedoen',
    onlyFor: (people: string) => `Deze vragen zijn voor ${people}.`,
    progress: {
      none: 'Neem de tijd. Overslaan mag ook.',
      some: 'De eersten zijn klaar.',
      half: 'Al minstens de helft is klaar.',
      most: 'De meesten zijn klaar.',
      nearly: 'Bijna iedereen is klaar.',
    },
    atLeast: (count: number) => `Al minstens ${count} mensen zijn klaar.`,
  },
  perspectives: {
    youth: 'kinderen en jongeren',
    parent: 'ouders',
    professional: 'professionals',
    manager: 'leidinggevenden',
    other: 'anderen',
  },
  and: (first: string, last: string) => `${first} en ${last}`,
  /** Under the stones after a check: what a number on one of them means. */
  matters: 'zoveel mensen willen hier iets mee',
  counting: 'De antwoorden worden geteld',
  countingQuiet: 'Zo zie je het beeld van de groep.',

  /** Where somebody stands on a scale: at a word, on its side, in the middle. */
  at: (word: string) => `bij “${word}”`,
  side: (word: string) => `aan de kant van “${word}”`,
  inMiddle: 'in het midden',
  between: (low: string, high: string) => `tussen “${low}” en “${high}”`,
  towards: (word: string) => `meer naar “${word}”`,
  halfway: 'ertussenin',

  nearlyAll: (where: string) => `Bijna iedereen zit ${where}.`,
  mostOf: (where: string) => `De meesten zitten ${where}.`,
  close: (where: string) => `De antwoorden liggen dicht bij elkaar, ${where}.`,
  wide: 'De antwoorden lopen uiteen.',
  wideFrom: (low: string, high: string) => `De antwoorden lopen uiteen, van “${low}” tot “${high}”.`,
  twoSides: (low: string, high: string) => `Er zijn twee kanten. Een deel zit ${low}, een deel zit ${high}.`,
  twoSidesShort: 'Er zijn twee kanten.',
  choose: {
    'nearly-all': (what: string) => `Bijna iedereen kiest ${what}.`,
    most: (what: string) => `De meesten kiezen ${what}.`,
    'two-thirds': (what: string) => `Ongeveer twee derde kiest ${what}.`,
    half: (what: string) => `Ongeveer de helft kiest ${what}.`,
    third: (what: string) => `Ongeveer een derde kiest ${what}.`,
  },
  nothingStands: 'Geen keuze springt eruit.',
  quoted: (words: string) => `“${words}”`,
  andMore: 'meer',
  per100: (amount: number) => `${amount}%`,

  farApart: (low: string, high: string) => `Het verst uit elkaar: “${low}” en “${high}”.`,
  groupsClose: 'De groepen liggen dicht bij elkaar.',
  inNoGroup: 'In geen van deze',
  everyone: 'Iedereen samen',

  then: 'Toen',
  now: 'Nu',
  thenOn: (day: string) => `Toen, ${day}`,
  moved: (word: string) => `Het midden schoof op naar “${word}”.`,
  stayed: 'Het midden bleef op dezelfde plek.',
  samePeople: 'Dezelfde mensen, toen en nu.',
  otherPeople: 'Het zijn niet precies dezelfde mensen. Daarom staan toen en nu naast elkaar.',
  tooFewThen: 'Van toen zijn er te weinig antwoorden om te laten zien.',
  legend: (then: string) => `rand: ${then} · gevuld: nu`,
  topicsMoved: (up: string, down: string) =>
    [up && `Gaat beter dan toen: ${up}.`, down && `Gaat minder dan toen: ${down}.`].filter(Boolean).join(' '),
  topicsStayed: 'De bloem bleef zoals hij was.',

  topTopics: (top: string, low: string) => `Gaat het best: ${top}. Kan beter: ${low}.`,
  levelTopics: 'Alle blaadjes zijn even vol.',
  sidesApart: (topics: string) => `Het grootste verschil: ${topics}.`,
  sidesAlike: 'De twee bloemen lijken op elkaar.',
  upTo: (low: string, high: string) => `${low} tot ${high}`,
  answeredBy: (who: string, answered: string, invited: number) => `${who}: ${answered} van de ${invited}`,

  field: {
    important: 'belangrijk',
    less: 'minder belangrijk',
    notYet: 'gaat nog niet goed',
    well: 'gaat goed',
    corner: 'Belangrijk, en gaat nog niet goed',
    talk: (topics: string) => `Belangrijk, en gaat nog niet goed: ${topics}. Praat daar eerst over.`,
    calm: 'Niets belangrijks gaat slecht. Kijk wat jullie willen houden.',
    importance: 'Hoe belangrijk',
    now: 'Hoe gaat het nu',
  },

  openForm: 'Elke stip is een antwoord. Er staat geen naam bij.',
  openCount: (count: number) =>
    count === 0 ? 'Niemand gaf antwoord' : count === 1 ? '1 antwoord' : `${count} antwoorden`,

  widest: 'Hier lopen jullie uiteen. Praat hier eerst over.',
  widestOn: (topic: string) => `Hier lopen jullie uiteen: ${topic}. Praat hier eerst over.`,
  answered: (answered: number, invited: number) => `${answered} van de ${invited} gaven antwoord`,
  answeredFrom: (least: number, most: number, invited: number) =>
    `Per vraag gaven ${least} tot ${most} van de ${invited} antwoord`,
  rowNote: (answered: number, invited: number, skipped: number) =>
    `${answered} van de ${invited}${skipped === 0 ? '' : `, ${skipped} sloeg${skipped === 1 ? '' : 'en'} over`}`,
  skipped: (count: number) =>
    count === 0 ? 'niemand sloeg over' : count === 1 ? '1 sloeg over' : `${count} sloegen over`,
  small: 'Dit zijn weinig mensen. Met één antwoord meer kan het beeld anders zijn.',
  tooFew: 'Te weinig antwoorden om te laten zien.',
  notValidated: 'Eigen vragen, geen gekeurde vragenlijst.',
  noTexts: 'Hier staat nog niets op het scherm.',
  texts: (count: number) =>
    count === 1 ? '1 antwoord in eigen woorden' : `${count} antwoorden in eigen woorden`,
  page: (page: number, pages: number) => `${page} van ${pages}`,

  table: {
    caption: (words: string) => `Wat het beeld zegt: ${words}`,
    who: 'Wie',
    place: 'Antwoord',
    share: 'Hoeveel',
    topic: 'Onderwerp',
    middle: 'Midden',
    words: 'In eigen woorden',
  },
};
