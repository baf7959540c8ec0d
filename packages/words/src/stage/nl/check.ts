import { picture } from '../../picture/nl.ts';

/** Private questions on the big screen, and the pictures of what a group answered; the desk shows the same pictures. */
export const check = {
  ...picture,
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
  /** Under the stones after a check: what a number on one of them means. */
  matters: 'zoveel mensen willen hier iets mee',
  countingQuiet: 'Zo zie je het beeld van de groep.',

  wide: 'De antwoorden lopen uiteen.',
  wideFrom: (low: string, high: string) => `De antwoorden lopen uiteen, van “${low}” tot “${high}”.`,
  twoSides: (low: string, high: string) => `Er zijn twee kanten. Een deel zit ${low}, een deel zit ${high}.`,
  twoSidesShort: 'Er zijn twee kanten.',
  quoted: (words: string) => `“${words}”`,
  andMore: 'meer',
  per100: (amount: number) => `${amount}%`,

  farApart: (low: string, high: string) => `Het verst uit elkaar: “${low}” en “${high}”.`,
  groupsClose: 'De groepen liggen dicht bij elkaar.',
  everyone: 'Iedereen samen',

  then: 'Toen',
  now: 'Nu',
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
  answeredFrom: (least: number, most: number, invited: number) =>
    `Per vraag gaven ${least} tot ${most} van de ${invited} antwoord`,
  rowNote: (answered: number, invited: number, skipped: number) =>
    `${answered} van de ${invited}${skipped === 0 ? '' : `, ${skipped} sloeg${skipped === 1 ? '' : 'en'} over`}`,
  notValidated: 'Eigen vragen, geen gekeurde vragenlijst.',
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
