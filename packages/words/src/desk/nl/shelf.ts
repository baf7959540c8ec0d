/** The shelf with groups, and making a new meeting in a few questions. */
export const shelf = {
  title: 'Je groepen',
  start: 'Snel beginnen',
  empty: 'Hier komen je groepen te staan',
  emptyWhy: 'Begin met een groep en een bijeenkomst. Dat kost je twee minuten.',
  exampleIs: 'Zo ziet een groep er straks uit',
  exampleGroup: 'Leergroep Samen aan tafel',
  exampleLine: '2 bijeenkomsten, laatst op 14 november',
  exampleAgreement: 'Elk overleg begint met de vraag van de ouder',
  kinds: { learning: 'Leergroep', team: 'Team', living: 'Leefgroep' },
  never: 'Nog geen bijeenkomst',
  meetings: (count: number) => (count === 1 ? '1 bijeenkomst' : `${count} bijeenkomsten`),
  last: (day: string) => `laatst op ${day}`,
  openAgreements: (count: number) =>
    count === 0 ? 'geen open afspraken' : count === 1 ? '1 open afspraak' : `${count} open afspraken`,
  openNow: 'Nu open',
  toConsole: 'Naar de regie',
};

export const start = {
  title: 'Snel beginnen',
  progress: (step: number, steps: number) => `Vraag ${step} van ${steps}`,
  back: 'Terug',
  who: 'Met wie kom je bij elkaar?',
  whoHint: 'Een groep komt vaker bij elkaar. Zo vind je alles terug.',
  newGroup: 'Een nieuwe groep',
  groupName: 'Hoe heet de groep?',
  groupNameExample: 'Bijvoorbeeld: Leergroep Noord',
  kind: 'Wat voor groep is het?',
  kindHints: {
    learning:
      'Mensen van verschillende plekken die samen leren: professionals, ouders, ervaringsdeskundigen.',
    team: 'Collega’s die elke dag samenwerken.',
    living: 'Kinderen of jongeren die samen wonen, en wie er voor hen is.',
  },
  makeGroup: 'Maak deze groep',
  what: 'Waar gaat het over?',
  whatHint: 'Kies een begin. Alles kun je straks nog aanpassen.',
  fields: (count: number) => (count === 1 ? '1 vak' : `${count} vakken`),
  minutes: (count: number) => `ongeveer ${count} minuten`,
  making: 'We zetten alles klaar …',
};
