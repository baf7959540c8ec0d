export type Template = {
  readonly title: string;
  /** The button that sends a card, where it is another one. */
  readonly gives?: string;
  /** The facilitator looks first. */
  readonly first?: boolean;
  /** Nothing is ordered: the group agrees on a card as it is. */
  readonly unordered?: boolean;
};

export const templates: readonly Template[] = [
  { title: 'Wat belemmert, wat helpt?' },
  { title: 'Wat ging goed, wat minder?' },
  { title: 'Vier perspectieven' },
  { title: 'Wat namen we mee?' },
  { title: 'Een eigen bord' },
  { title: 'Onze leerdoelen', gives: 'Deel met de groep' },
  { title: 'Tips en tops', gives: 'Geef aan mijn begeleider', first: true },
  { title: 'Huisvergadering', gives: 'Geef aan mijn begeleider', first: true, unordered: true },
];
