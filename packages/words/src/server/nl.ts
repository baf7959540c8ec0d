/** The source: what the user reads in the server's reports. */
export const nl = {
  start: {
    portTaken: (port: number) =>
      `Poort ${port} is al in gebruik. Draait Raakvlak al? Kies anders een andere, bijvoorbeeld met PORT=${port + 1}.`,
    otherTables:
      'Deze versie van Raakvlak kan de database niet lezen: die is van een nieuwere versie, of beschadigd. Er is niets veranderd. Start de nieuwere versie, of zet met "restore" een reservekopie terug.',
    unreadable: (names: string) => `Raakvlak begrijpt niet wat er in ${names} staat en is niet gestart.`,
    unknownCommand: (command: string) =>
      `Raakvlak kent de opdracht "${command}" niet. Het kent "account", "backup" en "restore".`,
    running: (local: string) => `Raakvlak draait op ${local}`,
    inNetwork: (lan: string) => `Op telefoons en schermen in dit netwerk: ${lan}`,
    noNetwork:
      'Let op: deze computer heeft geen adres in een netwerk. Telefoons kunnen nu niet meedoen. Maak verbinding met de wifi van de zaal, of zet PUBLIC_URL.',
    notPublic: (base: string) =>
      `De QR-code wijst naar ${base}. Gebruik je een ander adres? Zet dat dan in PUBLIC_URL.`,
    publicAddress: (base: string) => `De QR-code wijst naar ${base}.`,
    first: (link: string) =>
      `Er is nog geen account. Maak het eerste met deze link. Hij werkt één keer, 24 uur lang:\n${link}`,
  },
  account: {
    how: [
      'Kies wat je wilt doen:',
      '  npm run account -- list                    wie een account heeft',
      '  npm run account -- reset <e-mailadres>     een link om een nieuw wachtwoord te kiezen',
      '  npm run account -- invite <organisatie>    een link voor een collega in deze organisatie',
      '  npm run account -- organisation            een link voor een nieuwe organisatie',
    ].join('\n'),
    none: 'Er is nog geen account. Start Raakvlak: dan zie je een link om het eerste te maken.',
    unknownEmail: (email: string) => `Niemand heeft een account met ${email}. Er is niets veranderd.`,
    unknownOrganisation: (name: string) =>
      `Er is geen organisatie die "${name}" heet. Er is niets veranderd. Kijk met "list" hoe hij heet.`,
    reset: (email: string, link: string) =>
      `Met deze link kiest ${email} een nieuw wachtwoord. Hij werkt één keer, 24 uur lang:\n${link}`,
    invite: (name: string, link: string) =>
      `Met deze link krijgt een collega een account bij ${name}. Hij werkt één keer, 7 dagen lang:\n${link}`,
    organisation: (link: string) =>
      `Met deze link begint een nieuwe organisatie. Hij werkt één keer, 7 dagen lang:\n${link}`,
  },
  backup: {
    how: 'Gebruik: npm run backup, of npm run backup -- --days 14 om te kiezen hoeveel dagen een kopie blijft.',
    nothing: 'Er is nog niets om te bewaren: in DATA_DIR staat geen Raakvlak.',
    made: (file: string, kilobytes: number) => `Reservekopie gemaakt: ${file} (${kilobytes} kB).`,
    removed: (count: number, days: number) =>
      count === 1
        ? `1 reservekopie van meer dan ${days} dagen oud is weggegooid.`
        : `${count} reservekopieën van meer dan ${days} dagen oud zijn weggegooid.`,
    keeps: (days: number) =>
      `Wie iets laat wissen, staat nog in kopieën van hooguit ${days} dagen oud. Maak er regelmatig een: oude gaan dan vanzelf weg.`,
  },
  restore: {
    how: (copies: readonly string[]) =>
      [
        'Gebruik: npm run restore -- <reservekopie>. De server moet dan uit staan.',
        copies.length === 0 ? 'Er zijn nog geen reservekopieën.' : 'Dit zijn de kopieën, de nieuwste eerst:',
        ...copies,
      ].join('\n'),
    noCopy: (file: string) => `${file} bestaat niet. Er is niets veranderd.`,
    running:
      'Raakvlak draait nog, of iets anders heeft het bestand open. Stop dat eerst. Er is niets veranderd.',
    damaged: (file: string) =>
      `${file} is geen reservekopie die deze versie van Raakvlak kan lezen: beschadigd, van iets anders, of van een nieuwere versie. Er is niets veranderd.`,
    done: (file: string) =>
      `Teruggezet: ${file}. Start Raakvlak. Telefoons die nog open staan beginnen vanzelf met wat er nu is.`,
    aside: (file: string) => `Wat er stond ligt in ${file} en gaat later weg, zoals elke reservekopie.`,
    noSecret:
      'Let op: in DATA_DIR staat geen bestand "secret". Zet het oude terug voor je start. Zonder dat bestand werken eigen codes, plekken en links van vroeger niet meer.',
    erasedAgain:
      'Let op: wat iemand na die reservekopie liet wissen, is er weer. Wis het opnieuw, of vraag wie dat wilde.',
  },
  board: {
    row: 'Rij',
    column: 'Kolom',
    theme: 'Thema',
    card: 'Kaartje',
    name: 'Naam',
    count: 'Herkend door',
  },
  results: {
    column: {
      question: 'Vraag',
      moment: 'Wanneer',
      who: 'Wie',
      answer: 'Antwoord',
      share: 'Hoeveel',
      per100: 'Van de 100',
      answered: 'Gaven antwoord',
      skipped: 'Sloegen over',
      invited: 'Konden meedoen',
    },
    now: 'Deze keer',
    then: 'Vorige keer',
    everyone: 'Iedereen',
    noGroup: 'Geen van deze',
    tooFew: 'Te weinig antwoorden voor een beeld',
    openly: 'Open besproken: dat staat niet in dit bestand',
    towards: (word: string) => `meer naar “${word}”`,
    halfway: 'in het midden',
    file: (title: string) => `${title} - beeld van de groep`,
  },
};
