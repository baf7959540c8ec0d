/** The source: what a participant reads from the first question of a check until the answers are closed. */
export const nl = {
  why: 'Waarom we dit vragen',
  after: 'Wat we ermee doen',
  invited: (people: number) => (people === 1 ? 'Jij doet mee.' : `Jullie doen met ${people} mee.`),
  few: 'Jullie zijn met weinig. Daarom ziet iedereen hier elk antwoord.',
  begin: 'Begin',
  at: (question: number, questions: number) => `Vraag ${question} van ${questions}`,
  first: 'Eerst dit',
  back: 'Terug',
  next: 'Volgende',
  skip: 'Sla ik over',
  skipped: 'Overgeslagen',
  good: 'Zo is het goed',
  sees: {
    result: (least: number) =>
      `Niemand ziet jouw antwoord. Alleen het beeld van de groep, vanaf ${least} antwoorden.`,
    /** With three or four answers somebody who answered may work out another one's. */
    resultOfFew: (least: number) =>
      `Niemand ziet jouw antwoord. Alleen het beeld van de groep, vanaf ${least} antwoorden. Wie meedoet, kan soms raden wat een ander gaf.`,
    child: 'Niemand ziet wat jij kiest. We maken er samen één plaatje van.',
    childOfFew:
      'Niemand ziet wat jij kiest. We maken er samen één plaatje van. Wie meedoet, kan soms raden wat jij koos.',
    openly: 'Iedereen hier ziet jouw antwoord.',
    text: 'Iemand leest dit eerst, zonder te zien van wie het is.',
    textOpenly: 'Iemand leest dit eerst. Daarna kan iedereen hier het zien.',
    self: 'Alleen jij ziet dit.',
  },
  here: {
    title: 'Ben je hier als …?',
    sees: 'Dit telt alleen mee om te zien voor wie de vragen zijn.',
    youth: 'Kind of jongere',
    parent: 'Ouder of verzorger',
    professional: 'Begeleider of andere professional',
    manager: 'Leidinggevende',
    other: 'Iemand anders',
  },
  bySees: 'Zo kunnen we groepen naast elkaar leggen, als ze groot genoeg zijn.',
  byNone: 'Geen van deze',
  line: {
    tap: 'Tik op de lijn',
    change: 'Tik ergens anders om te veranderen',
    buttons: 'Liever knoppen?',
    line: 'Liever een lijn?',
    none: 'Nog niets gekozen',
    between: (low: string, high: string) => `Tussen “${low}” en “${high}”`,
    middle: 'In het midden',
    near: (end: string) => `Bij “${end}”`,
    towards: (end: string) => `Meer naar “${end}”`,
    of100: (words: string, at: number) => `${words}, ${at} van 100`,
    button: (at: number) => `${at} van 10`,
  },
  text: {
    label: 'Jouw woorden',
    give: 'Geef mijn woorden',
    left: (signs: number) => (signs >= 0 ? `Nog ${signs} tekens` : `${-signs} tekens te veel`),
  },
  ear: {
    listen: 'Lees voor',
    stop: 'Stop',
    noVoice: 'Dit apparaat heeft geen Nederlandse stem. Vraag of iemand het voorleest.',
    noSpeech: 'Deze browser kan niet voorlezen. Vraag of iemand het voorleest.',
    fromTo: (low: string, high: string) => `Van ${low} tot ${high}.`,
  },
  standing: {
    before: { title: 'Zo komen de vragen', text: 'Nog even wachten tot iedereen er is.' },
    'not-asked': {
      title: 'Deze vragen zijn niet voor jou',
      text: 'Ze zijn voor anderen, of ze waren al open toen jij kwam. Straks doe je weer mee.',
    },
    counted: {
      title: 'De vragen zijn gesloten',
      text: 'Dank je wel. We kijken samen naar het beeld van de groep.',
    },
  },
  rosterCard: 'Heb je een kaartje met een code? Vul hem in bij “Mijn plek”.',
  turn: {
    pass: 'Geef de tablet door',
  },
};
