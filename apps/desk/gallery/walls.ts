import { chanceFrom, seedOf } from '../src/ui/picture/seeded.ts';

/** Lifelike Dutch titles, from one word to 80 signs, as learning groups in youth care write them. */
export const titles = {
  hinders: [
    'Tijdsdruk',
    'Te veel overleg over ouders in plaats van met ouders',
    'Ik vul te snel in wat een ander bedoelt',
    'Wisselende gezichten',
    'Angst om de regie kwijt te raken als het spannend wordt',
    'Vaktaal',
    'Er is geen tijd om na een lastig gesprek even stil te staan bij wat het met je deed',
    'Wachtlijsten',
    'Beslissingen zijn al genomen voordat ouders aan tafel zitten',
    'Mijn eigen haast',
    'Verantwoordelijkheidsgevoel dat doorslaat',
    'Ouders voelen zich beoordeeld',
    'Het systeem vraagt om verslagen, niet om contact',
    'Hiërarchie in het team',
    'We praten niet over wat er misging',
    'Oude teleurstellingen spelen mee in het gesprek',
    'Onduidelijk wie waarover besluit',
    'Mijn oordeel over de thuissituatie',
    'Registratiedruk',
    'Jongeren worden pas gehoord als het plan klaar is en alles al is ingevuld voor ze',
    'Personeelstekort',
    'Bang om iets verkeerds te zeggen',
    'Iedere organisatie heeft weer andere regels en formulieren',
    'Te weinig vertrouwen in elkaar',
    'Vergaderingen op tijden dat ouders werken',
    'Gedragswetenschapper heeft het laatste woord',
    'Geen eigen ruimte om rustig te praten',
    'Ik zeg ja terwijl ik nee bedoel',
    'Crisis gaat altijd voor',
    'Samenwerkingsafspraken staan op papier, maar niemand kent ze',
  ],
  helps: [
    'Humor',
    'Eerst vragen hoe iemand erbij zit',
    'Een vast gezicht voor het gezin',
    'Samen het plan schrijven, in gewone woorden',
    'Intervisie met collega’s van andere organisaties',
    'Tijd nemen',
    'Dat mijn leidinggevende achter me staat als ik iets anders probeer dan gebruikelijk',
    'Ervaringsdeskundige in het team',
    'Elk gesprek beginnen met: hoe werken we vandaag samen?',
    'Wandelen in plaats van aan tafel zitten',
    'Nieuwsgierig blijven',
    'Durven zeggen dat ik het niet weet',
    'Ouders kiezen zelf de plek en de tijd',
    'Terugkijken wat er wél goed ging',
    'Kleine caseload',
    'Een collega die meekijkt en eerlijk zegt wat zij ziet',
    'Buddy',
    'Duidelijke afspraken over wie wat doet en wanneer we elkaar weer spreken',
    'Luisteren zonder meteen te helpen',
    'Vertrouwen',
    'De jongere zit zelf de bespreking voor',
    'Samen eten',
    'Feedback vragen aan het eind van elk gesprek',
    'Mijn eigen ervaring als ouder',
    'Ruimte om fouten te maken',
    'Korte lijnen',
    'Een team waarin je elkaar durft aan te spreken op hoe je over gezinnen praat',
    'Scholing die we samen met ouders volgen',
    'Rust in mijn hoofd',
    'Complimenten geven',
  ],
} as const;

export type Shape = { readonly rows: readonly string[]; readonly columns: readonly string[] };

export const shapes: Readonly<Record<string, Shape>> = {
  '1x1': { rows: [''], columns: ['Wat willen we leren?'] },
  '1x2': { rows: [''], columns: ['Tip: dit kan beter', 'Top: dit ging goed'] },
  '1x4': {
    rows: [''],
    columns: ['Jongeren', 'Ouders en verzorgers', 'Jeugdprofessionals', 'Leidinggevenden en beleid'],
  },
  '3x2': { rows: ['Ikzelf', 'Team', 'Organisatie'], columns: ['Wat belemmert?', 'Wat helpt?'] },
  '4x1': {
    rows: ['Hielp in het traject', 'Hielp in de praktijk', 'Veranderde in de praktijk', 'Tips'],
    columns: [''],
  },
};

export type GalleryTheme = {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly count: number;
};

/** `many` themes over a sheet: a few that many people know, most with one or two. */
export function themesOn(shape: Shape, many: number): GalleryTheme[] {
  return Array.from({ length: many }, (_, index) => {
    const id = `theme${String(index).padStart(17, '0')}`;
    const chance = chanceFrom(seedOf(id));
    const column = Math.floor(chance() * shape.columns.length);
    const row = Math.floor(chance() * shape.rows.length);
    const list = shape.columns.length > 1 && column % 2 === 1 ? titles.helps : titles.hinders;
    const title = list[Math.floor(index / 2) % list.length] ?? '';
    const count = Math.max(1, Math.round(Math.pow(chance(), 3) * 12));
    return { id, row, column, title, count };
  });
}
