/** Who may come back as the same person, their cards, and whom children can turn to. */
export const roster = {
  title: 'Deelnemers',
  count: (people: number) =>
    people === 0
      ? 'nog niemand op de lijst'
      : people === 1
        ? '1 mens op de lijst'
        : `${people} mensen op de lijst`,
  why: 'Wie op de lijst staat, krijgt een kaartje met een eigen code. Zo kan iemand later terugzien wat die zelf antwoordde, en ziet de groep hoe dezelfde mensen het toen en nu vinden.',
  needless:
    'Meedoen kan altijd zonder. Op jouw scherm komt nooit wat iemand antwoordt. Bewaar geen codes: wie er een heeft, kan die antwoorden zien.',

  add: 'Zet mensen op de lijst',
  names: 'Wie komen erbij?',
  namesHint: 'Eén op elke regel. Een roepnaam of een nummer is genoeg.',
  namesExample: 'Sam\nNoor\n14',
  as: 'Als wie zijn ze hier?',
  perspectives: {
    youth: 'Jongere of kind',
    parent: 'Ouder of verzorger',
    professional: 'Professional',
    manager: 'Leidinggevende',
    other: 'Iemand anders',
  },
  asUnsaid: 'Dat zeggen we niet',
  addThese: (people: number) =>
    people === 1 ? 'Zet op de lijst en maak een kaartje' : `Zet op de lijst en maak ${people} kaartjes`,
  tooLong: (name: string) => `“${name}” is te lang voor een kaartje. Tot 30 tekens past.`,
  twice: (name: string) =>
    `“${name}” staat er dan twee keer. Zet er een letter bij, dan houd je ze uit elkaar.`,
  tooMany: (most: number) => `Op één lijst passen ${most} mensen.`,

  edit: (name: string) => `Pas aan: ${name}`,
  editShort: 'Pas aan',
  editDone: 'Klaar',
  name: 'Naam of nummer',
  perspective: 'Als wie?',
  save: 'Zet in de lijst',
  newCard: 'Maak een nieuw kaartje',
  newCardWhy: (name: string) =>
    `Het oude kaartje van ${name} werkt dan niet meer. De eigen antwoorden die ${name} eerder bewaarde, worden gewist.`,
  newCardYes: 'Ja, maak een nieuw kaartje',
  remove: 'Haal van de lijst',
  removeWhy: (name: string) =>
    `Het kaartje van ${name} werkt dan niet meer. De antwoorden en de naam van ${name} in deze groep worden gewist. Wat in een beeld van de groep is meegeteld, blijft een getal. Dit kun je niet terughalen.`,
  removeYes: 'Ja, haal van de lijst',
  removed: (name: string) => `${name} staat niet meer op de lijst.`,
};

export const rosterCards = {
  title: 'Kaartjes printen',
  once: 'Deze codes zie je één keer. Print ze nu, of bewaar ze als pdf. Is een kaartje kwijt? Dan maak je een nieuw.',
  print: (count: number) => (count === 1 ? 'Print dit kaartje' : `Print ${count} kaartjes`),
  toCards: (count: number) => (count === 1 ? 'Terug naar het kaartje' : `Terug naar de ${count} kaartjes`),
  of: (name: string) => `Kaartje van ${name}`,
  scan: (name: string) => `QR-code van ${name}`,
  how: 'Scan dit als jullie samenkomen.',
  orType: (address: string) => `Of typ je code op ${address}.`,
  careful: 'Houd het bij je: wie dit kaartje heeft, kan jouw eigen antwoorden zien.',
};

export const safety = {
  title: 'Bij wie kunnen kinderen terecht?',
  why: 'Een kind ziet deze naam en dit nummer voordat het iets opschrijft. Kies iemand van buiten de groep, zoals de vertrouwenspersoon van Jeugdstem.',
  everywhere: 'Dit geldt voor elke leefgroep van je organisatie.',
  name: 'Wie is het?',
  nameExample: 'Bijvoorbeeld: Fatima, vertrouwenspersoon',
  phone: 'Telefoonnummer',
  phoneHint: 'Bel het zelf één keer, dan weet je dat het klopt.',
  phoneWrong: 'Schrijf het nummer met cijfers. Streepjes en spaties mogen.',
  later: 'Weet je dit nog niet? Vul het later in, bij de groep.',
  save: 'Laat dit aan kinderen zien',
  shown: 'Dit zien kinderen voordat ze schrijven.',
  change: 'Verander dit',
};
