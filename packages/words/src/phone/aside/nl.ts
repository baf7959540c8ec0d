/** The source: what a participant reads beside the boards: about the own seat, and at the end. */
export const nl = {
  seat: {
    named: (name: string) => `Je doet mee als ${name}`,
    unnamed: 'Je doet mee zonder naam',
    keeps: (day: string) => `Wat je geeft, wordt bewaard, hoogstens tot ${day}.`,
    keepsNot: 'Van jou wordt niets bewaard. Als de bijeenkomst sluit, is weg wat je gaf.',
    keepNothing: 'Bewaar toch niets van mij',
    keepNothingMeans:
      'Wat van jou is opgeslagen, wissen we meteen. Je kaartjes blijven op het scherm tot de bijeenkomst sluit. Dit kun je niet terugdraaien.',
    keepNothingYes: 'Ja, bewaar niets van mij',
    erase: 'Wis mijn gegevens',
    eraseMeans:
      'Alles wat jij gaf, verdwijnt overal, ook van het scherm. Wat we samen ordenden en afspraken, blijft. Dit kun je niet terugdraaien.',
    eraseYes: 'Ja, wis alles van mij',
    erased: 'Alles wat je gaf, is gewist.',
    someoneElse: 'Iemand anders op deze telefoon',
    someoneElseMeans:
      'Deze telefoon vergeet jouw plek. Wat je gaf, blijft in de bijeenkomst. Zelf kun je er dan niets meer aan veranderen.',
    someoneElseYes: 'Ja, geef de telefoon door',
    technically:
      'Niemand ziet van wie een kaartje of een antwoord is. De beheerder van Raakvlak kan er technisch bij.',
  },
  end: {
    title: 'Dank je wel',
    agreed: 'Dit spraken we af',
    agreedNothing: 'We spraken vandaag niets af.',
    keptTitle: 'Wat er blijft',
    kept: (day: string) => `Wat je schreef, is er de volgende keer weer. Het blijft hoogstens tot ${day}.`,
    notKept:
      'Wat jij schreef, is weg zodra de bijeenkomst sluit. Wat we samen ordenden en afspraken, blijft.',
  },
  closed: {
    title: 'De bijeenkomst is voorbij',
    kept: (day: string) => `Wat je schreef, is er de volgende keer weer. Het blijft hoogstens tot ${day}.`,
    keptSome: 'Wat je schreef, is er de volgende keer weer.',
    notKept: 'Wat jij schreef, is weg. Wat we samen ordenden en afspraken, blijft.',
    unsent: 'Dit heb je niet meer verstuurd',
    thanks: 'Dank je wel dat je meedeed.',
    another: 'Naar een andere bijeenkomst',
  },
  out: {
    title: 'Je bent even niet meer in de bijeenkomst',
    unsent: 'Dit staat hier nog van jou',
    elsewhere: 'Je gaat verder op een ander apparaat. Wat je gaf, ging mee.',
    again: 'Doe opnieuw mee',
    renewed: 'Raakvlak is vernieuwd. Sluit deze pagina en open hem opnieuw.',
  },
};
