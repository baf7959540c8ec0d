/** What an invented learning group says: parents, professionals and experts by experience. */
export type Said = {
  readonly level: string;
  readonly side: string;
  readonly words: string;
  readonly theme?: string;
};

export const people = ['Mila', 'Bram', '', 'Dilan', 'Els', 'Fatima', 'Gijs', 'Hanna'];

export const cards: readonly Said[] = [
  { level: 'Team', side: 'Belemmert', words: 'Overleg valt vaak uit', theme: 'Tijd voor elkaar' },
  { level: 'Team', side: 'Belemmert', words: 'We hebben te weinig tijd samen', theme: 'Tijd voor elkaar' },
  {
    level: 'Team',
    side: 'Belemmert',
    words: 'Iedereen rent van het een naar het ander',
    theme: 'Tijd voor elkaar',
  },
  {
    level: 'Ikzelf',
    side: 'Belemmert',
    words: 'Ik durf niet te zeggen dat ik het niet weet',
    theme: 'Durven twijfelen',
  },
  {
    level: 'Ikzelf',
    side: 'Belemmert',
    words: 'Ik vind het moeilijk om hulp te vragen',
    theme: 'Durven twijfelen',
  },
  { level: 'Ikzelf', side: 'Helpt', words: 'Ik bel ouders ook als het goed gaat' },
  { level: 'Ikzelf', side: 'Helpt', words: 'Eerst luisteren, dan pas iets vinden' },
  {
    level: 'Team',
    side: 'Helpt',
    words: 'Collega’s vragen hoe het echt met me gaat',
    theme: 'Naar elkaar luisteren',
  },
  { level: 'Team', side: 'Helpt', words: 'We laten elkaar uitpraten', theme: 'Naar elkaar luisteren' },
  { level: 'Team', side: 'Helpt', words: 'Samen koffie drinken voor we beginnen' },
  {
    level: 'Organisatie',
    side: 'Belemmert',
    words: 'Voor elk formulier is weer een ander formulier',
    theme: 'Minder papier',
  },
  {
    level: 'Organisatie',
    side: 'Belemmert',
    words: 'Verslagen kosten meer tijd dan het gesprek',
    theme: 'Minder papier',
  },
  { level: 'Organisatie', side: 'Belemmert', words: 'Er komt steeds een nieuwe begeleider' },
  {
    level: 'Organisatie',
    side: 'Helpt',
    words: 'Onze teamleider luistert zonder te oordelen',
    theme: 'Ruimte van bovenaf',
  },
  { level: 'Organisatie', side: 'Helpt', words: 'We mogen zelf plannen', theme: 'Ruimte van bovenaf' },
  { level: 'Organisatie', side: 'Helpt', words: 'De ervaringsdeskundige zit vanaf het begin aan tafel' },
];

/** The themes with their cards, in the order in which the console makes them. */
export const themes = [...new Set(cards.flatMap(({ theme }) => theme ?? []))].map((title) => ({
  title,
  words: cards.filter(({ theme }) => theme === title).map(({ words }) => words),
}));

export const agreement = {
  what: 'Elk overleg begint met de vraag van de ouder',
  who: 'Mila en Gijs',
  by: '2031-03-01',
  notice: 'Ouders zeggen dat ze gehoord zijn',
};
