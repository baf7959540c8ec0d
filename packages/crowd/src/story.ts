import type { FieldId } from '@raakvlak/domain/cards';

/** One theme as an invented learning group would make it: its title and the cards people write that belong to it. */
export type StoryTheme = {
  readonly title: string;
  readonly field: FieldId;
  readonly cards: readonly string[];
};

export type StoryAgreement = {
  readonly theme: string;
  readonly what: string;
  readonly who: string;
  readonly notice: string;
  readonly kind: 'do' | 'cannot';
  readonly status: 'open' | 'busy' | 'done';
};

/** One meeting of the demo's learning group. Everything here is made up. */
export type StoryMoment = {
  readonly daysAgo: number;
  readonly people: number;
  readonly themes: readonly StoryTheme[];
  readonly loose: readonly { readonly field: FieldId; readonly words: string }[];
  readonly agreements: readonly StoryAgreement[];
};

const timePressure = (cards: readonly string[]): StoryTheme => ({
  title: 'Te weinig tijd om echt te luisteren',
  field: 'organisation.hinders',
  cards,
});
const jargon = (cards: readonly string[]): StoryTheme => ({
  title: 'Moeilijke woorden',
  field: 'team.hinders',
  cards,
});
const askFirst = (cards: readonly string[]): StoryTheme => ({
  title: 'Eerst vragen, dan pas raad geven',
  field: 'self.helps',
  cards,
});

export const story: readonly StoryMoment[] = [
  {
    daysAgo: 84,
    people: 9,
    themes: [
      timePressure([
        'Mijn agenda zit te vol',
        'Na drie kwartier moet ik alweer door',
        'Er is geen tijd om iets na te bespreken',
        'Altijd haast',
      ]),
      jargon(['We praten in afkortingen', 'Ouders haken af bij onze taal']),
      {
        title: 'Ik neem het over',
        field: 'self.hinders',
        cards: [
          'Ik wil het te snel oplossen',
          'Ik neem het gesprek over zonder dat ik het merk',
          'Ik vul in wat de ander bedoelt',
        ],
      },
      {
        title: 'Bang om fouten te maken',
        field: 'self.hinders',
        cards: ['Ik durf niet te zeggen dat ik het niet weet', 'Bang dat ik het verkeerd doe'],
      },
      askFirst(['Eerst vragen wat iemand zelf al probeerde', 'Stil zijn en wachten']),
      {
        title: 'Elkaar opzoeken',
        field: 'team.helps',
        cards: ['Een collega die meekijkt', 'Samen nabespreken met koffie'],
      },
      {
        title: 'Een leidinggevende die rugdekking geeft',
        field: 'organisation.helps',
        cards: ['Mijn teamleider staat achter me', 'Ruimte krijgen om het anders te doen'],
      },
    ],
    loose: [
      { field: 'team.hinders', words: 'Iedereen werkt op een andere dag' },
      { field: 'organisation.hinders', words: 'Elke organisatie heeft eigen formulieren' },
    ],
    agreements: [
      {
        theme: 'Moeilijke woorden',
        what: 'We leggen elke afkorting uit, ook aan elkaar',
        who: 'Iedereen',
        notice: 'Ouders vragen minder vaak wat we bedoelen',
        kind: 'do',
        status: 'done',
      },
      {
        theme: 'Te weinig tijd om echt te luisteren',
        what: 'Elk gesprek begint met de vraag: wat moet er vandaag op tafel?',
        who: 'Alle begeleiders',
        notice: 'Aan het eind vragen we of dat gelukt is',
        kind: 'do',
        status: 'busy',
      },
    ],
  },
  {
    daysAgo: 42,
    people: 10,
    themes: [
      timePressure([
        'Nog steeds te veel gesprekken op een dag',
        'Verslagen kosten meer tijd dan het gesprek',
      ]),
      {
        title: 'Ik neem het over',
        field: 'self.hinders',
        cards: ['Bij stress schiet ik in de regelstand', 'Ik geef te snel een oplossing'],
      },
      askFirst([
        'Doorvragen lukt steeds beter',
        'Ik tel tot tien voor ik iets zeg',
        'Vragen: klopt het wat ik hoor?',
      ]),
      {
        title: 'Elkaar opzoeken',
        field: 'team.helps',
        cards: ['Met mijn maatje bellen na een lastig gesprek', 'Elke week een kwartier nabespreken'],
      },
      {
        title: 'Een ervaringsdeskundige in het team',
        field: 'team.helps',
        cards: ['Zij ziet wat wij missen', 'Samen het gesprek voorbereiden'],
      },
      {
        title: 'Een leidinggevende die rugdekking geeft',
        field: 'organisation.helps',
        cards: ['We mogen afspraken langer maken'],
      },
    ],
    loose: [{ field: 'organisation.hinders', words: 'Wisseling van de wacht: weer een nieuw gezicht' }],
    agreements: [
      {
        theme: 'Te weinig tijd om echt te luisteren',
        what: 'Eén middag per week zonder afspraken',
        who: 'Teamleider en rooster',
        notice: 'Niemand eet meer achter de computer',
        kind: 'do',
        status: 'open',
      },
      {
        theme: 'Ik neem het over',
        what: 'er zijn dit jaar drie vacatures voor een kleinere caseload',
        who: 'De organisatie',
        notice: 'De directeur laat het in januari weten',
        kind: 'cannot',
        status: 'open',
      },
    ],
  },
  {
    daysAgo: 0,
    people: 12,
    themes: [
      timePressure(['De vrije middag loopt toch weer vol', 'Spoed gaat voor']),
      {
        title: 'Wie beslist er eigenlijk?',
        field: 'team.hinders',
        cards: [
          'Niet duidelijk wie er knopen doorhakt',
          'Ouders denken dat alles al vaststaat',
          'We zeggen samen, maar beslissen zelf',
        ],
      },
      {
        title: 'Ik neem het over',
        field: 'self.hinders',
        cards: ['Als het spannend wordt, pak ik de regie', 'Ik zeg ja terwijl ik twijfel'],
      },
      askFirst([
        'Vragen wat iemand nodig heeft',
        'De stilte laten duren',
        'Eerst het verhaal, dan pas het plan',
      ]),
      {
        title: 'Elkaar opzoeken',
        field: 'team.helps',
        cards: ['Mijn maatje belt me na moeilijke dagen', 'Elkaar helpen zonder dat je het hoeft te vragen'],
      },
      {
        title: 'Een ervaringsdeskundige in het team',
        field: 'team.helps',
        cards: ['Vanaf het begin mee aan tafel', 'Zij durft te vragen wat wij niet vragen'],
      },
      {
        title: 'Ruimte om te proberen',
        field: 'organisation.helps',
        cards: [
          'We mogen iets uitproberen',
          'Fouten bespreken we zonder straf',
          'Een training die echt over ons gaat',
        ],
      },
    ],
    loose: [
      { field: 'self.hinders', words: 'Moe aan het eind van de week' },
      { field: 'self.helps', words: 'Een blokje om voor een lastig gesprek' },
      { field: 'organisation.hinders', words: 'Drie systemen, drie wachtwoorden' },
      { field: 'organisation.helps', words: 'Het nieuwe rooster' },
    ],
    agreements: [],
  },
];

export const nicknames = [
  'Sam',
  'Noor',
  'Ilse',
  'Bram',
  'Fatima',
  'Jan',
  'Mira',
  'Teun',
  'Lotte',
  'Omar',
  'Esther',
  'Kees',
] as const;
