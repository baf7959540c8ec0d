/** Preparing questions that are answered in private. */
export const checkEditor = {
  why: 'Ieder antwoordt op de eigen telefoon. Niemand ziet wat iemand antwoordt. Samen kijken jullie naar het beeld van de groep.',
  name: 'Hoe heten deze vragen?',
  questions: 'De vragen',
  count: (count: number, most: number) => `${count} van de ${most}`,
  full: (most: number) => `Meer dan ${most} vragen kost mensen te veel tijd. Haal er eerst een weg.`,
  repeats: 'Deze vragen zijn eerder gesteld. Laat ze zo, dan kun je goed vergelijken.',
  fixed: 'De bijeenkomst is open. De vragen staan nu vast.',
  source: (source: string) => `Waar het vandaan komt: ${source}`,
  onPaper: 'Op papier',

  words: 'Wat vraag je?',
  wordsExample: 'Bijvoorbeeld: Ik kon zeggen wat ik wilde zeggen.',
  topic: 'Waar gaat het over?',
  topicHint: 'Een of twee woorden. Zo staat het straks in het beeld.',
  topicExample: 'Bijvoorbeeld: Zeggen wat je wilt',
  hint: 'Wil je er iets bij zeggen?',
  unsaid: 'Nieuwe vraag',
  edit: (words: string) => `Pas aan: ${words}`,
  editShort: 'Pas aan',
  editDone: 'Klaar',
  earlier: (words: string) => `Zet eerder: ${words}`,
  later: (words: string) => `Zet later: ${words}`,
  movedTo: (words: string, place: number) => `${words} staat nu op plek ${place}`,
  remove: (words: string) => `Haal weg: ${words}`,
  removeShort: 'Haal weg',

  add: 'Voeg een vraag toe',
  addHow: 'Hoe antwoorden mensen?',
  kinds: {
    line: 'Een plek op een lijn',
    steps: 'Een van een paar woorden',
    faces: 'Een gezichtje',
    one: 'Eén uit een lijst',
    several: 'Meer uit een lijst',
    text: 'Eigen woorden',
  },
  example: {
    low: 'Helemaal niet',
    high: 'Helemaal',
    options: ['Dit', 'Dat', 'Iets anders'],
    starter: 'Ik wil …',
  },

  low: 'Links staat',
  high: 'Rechts staat',
  labels: 'Welke woorden?',
  options: 'Waaruit kiezen mensen?',
  option: (place: number) => `Keuze ${place}`,
  addOption: 'Nog een keuze',
  removeOption: (label: string) => `Haal keuze ${label} weg`,
  starter: 'Hoe begint de zin?',
  starterHint: 'Een begin helpt. Het mag ook leeg.',
  textRead: 'Jij leest dit eerst. Je ziet niet van wie het is, en dat weten mensen voordat ze schrijven.',
  axis: 'Wat vraagt deze zin?',
  axes: { importance: 'Hoe belangrijk het is', now: 'Hoe het nu gaat', none: 'Geen van beide' },
  ages: 'Hoe oud zijn ze?',
  agesOf: { '4-7': '4 tot en met 7 jaar', '8-11': '8 tot en met 11 jaar', '12+': '12 jaar en ouder' },
  agesHint: (faces: number) => `${faces} gezichtjes`,

  plain: 'Kan het gewoner?',
  long: (most: number) => `Dit is lang. Tot ${most} woorden lees je in één keer.`,
  twoInOne: (by: string) =>
    by === '?'
      ? 'Dit zijn twee vragen. Op welke geeft iemand antwoord?'
      : `Bij “${by}” begint misschien een tweede vraag. Kies er één.`,
  negative: (word: string) => `“${word}” maakt antwoorden lastig. Kun je zeggen hoe het wél is?`,
  hardWord: (word: string, plainer: string) => `Niet iedereen kent “${word}”. Misschien: ${plainer}.`,

  settings: 'Wie vraag je, en wat zien jullie?',
  whom: 'Voor wie zijn de vragen?',
  whoms: { grownUps: 'Voor volwassenen en jongeren', children: 'Voor kinderen' },
  whomHints: {
    grownUps: 'Eén vraag op elk scherm.',
    children: 'Grote letters, voorlezen, en bij wie ze terechtkunnen.',
  },
  list: 'Wie telt mee?',
  lists: { here: 'Wie er nu is', roster: 'Wie op de lijst staat', anyone: 'Iedereen met de link' },
  listHints: {
    here: 'Wie binnen is als de vragen opengaan.',
    roster: 'Met een eigen kaartje. Een paar dagen lang, ook van thuis.',
    anyone: 'Voor een zaal. Tot je het beeld laat zien.',
  },
  toRoster: 'Naar de lijst van de groep',
  asks: 'Wie geeft antwoord?',
  asked: { everyone: 'Iedereen', some: 'Alleen een deel' },
  askedHints: { everyone: 'Wie meetelt, krijgt de vragen.', some: 'Anderen krijgen de vragen niet.' },
  askedWho: 'Welk deel?',
  perspectives: {
    youth: 'Jongeren en kinderen',
    parent: 'Ouders en verzorgers',
    professional: 'Professionals',
    manager: 'Leidinggevenden',
    other: 'Iemand anders',
  },
  by: 'Wat laat het beeld zien?',
  bys: { whole: 'De hele groep samen', parts: 'Ook kanten naast elkaar' },
  byHints: {
    whole: 'Eén beeld van iedereen.',
    parts: 'Alleen als aan elke kant genoeg mensen antwoorden.',
  },
  byWords: 'Hoe vraag je bij welke kant iemand hoort?',
  byExample: 'Als wie ben je hier vooral?',
  byOptions: 'Welke kanten zijn er?',
  byOption: {
    youth: 'Jongere',
    parent: 'Ouder of verzorger',
    professional: 'Professional',
    manager: 'Leidinggevende',
  },
  least: 'Vanaf hoeveel antwoorden zie je iets?',
  leastOf: (number: number) => `Vanaf ${number} antwoorden`,
  leastHint: 'Dan blijft verborgen wat één mens koos.',
  leastWarning:
    'Met zo weinig mensen kan wie zelf meedoet soms raden wat een ander koos. Dat staat erbij als mensen antwoorden.',
  picture: 'Hoe kijken jullie ernaar?',
  pictures: { list: 'Vraag voor vraag', petals: 'Als een bloem', field: 'In een veld' },
  pictureHints: {
    list: 'Elke vraag een eigen beeld.',
    petals: 'Elk onderwerp is een blad.',
    field: 'Hoe belangrijk het is, en hoe het nu gaat.',
  },

  addCheck: 'Vragen toevoegen aan deze bijeenkomst',
  addCheckWhy:
    'Ieder antwoordt voor zich, daarna kijken jullie samen. Bijvoorbeeld aan het eind: hoe gelijkwaardig was dit?',
  addCheckNot: 'Toch niet',
  added: (title: string) => `“${title}” hoort nu bij deze bijeenkomst.`,
  removeCheck: 'Haal deze vragen uit de bijeenkomst',
  removeCheckWhy: (title: string) =>
    `“${title}” gaat uit het programma, met de stappen erbij. Wat je hier aanpaste, is dan weg.`,
  removeCheckYes: 'Ja, haal deze vragen weg',
};

/** On the shelf: ready-made questions beside the ready-made boards. */
export const readyMade = {
  inPrivate: 'Vragen in stilte',
  inPrivateHint: 'Ieder antwoordt op de eigen telefoon. Jullie zien het beeld van de groep.',
  more: 'Meer',
  moreHint: 'Ook goed, maar minder vaak gekozen bij zo’n groep.',
  length: (questions: number, minutes: number) =>
    `${questions === 1 ? '1 vraag' : `${questions} vragen`}, ${minutes === 1 ? '1 minuut' : `${minutes} minuten`}`,
};

export const phoneQuestion = { shows: 'Zo ziet een telefoon deze vraag' };

/** The same questions on one sheet, in the language of the meeting. */
export const paper = {
  title: 'Op papier',
  about: 'Voor wie liever op papier antwoordt. Eén blad per mens.',
  typing:
    'Daarna typ je de bladen over. Kies in de regie “Papier overtypen” voordat de vragen opengaan, en zeg hoeveel bladen er komen. Elk blad telt als één mens.',
  print: 'Print dit blad',
  toMeeting: 'Terug naar de bijeenkomst',
  noCheck: 'Bij deze bijeenkomst horen geen vragen in stilte.',
  seen: (least: number) =>
    `Zet je naam er niet op. Iemand typt de bladen over. De groep ziet alleen het beeld van iedereen samen, vanaf ${least} antwoorden.`,
  seenByChildren: 'Schrijf je naam niet op. Iemand typt alle bladen over. Daarna kijken we samen.',
  few: 'Wie meedoet, kan soms raden wat een ander gaf.',
  skip: 'Weet je het niet, of wil je het niet zeggen? Sla de vraag dan over.',
  line: 'Zet een streepje op de lijn.',
  cross: 'Kruis er één aan.',
  crossMore: 'Kruis aan wat klopt.',
  crossFace: 'Kruis een gezichtje aan.',
  write: 'Schrijf geen namen op.',
  safety: 'Is er iets heel ergs? Wacht dan niet op dit blad. Ga naar iemand die je vertrouwt.',
  safetyCall: (name: string, phone: string) => `Of bel ${name}: ${phone}.`,
  done: 'Klaar? Vouw je blad dubbel en stop het in de doos.',
};
