import type { InEveryLanguage } from '@raakvlak/domain';

/**
 * The six principles of an open climate (C-02), in a word or two each: the petals. Checks of children, staff and parents use the
 * same ids, so that their pictures can lie beside each other.
 */
export const principles = {
  seen: { nl: 'Gezien worden', en: 'Being seen' },
  choose: { nl: 'Zelf kiezen', en: 'Choosing' },
  rules: { nl: 'Eerlijke regels', en: 'Fair rules' },
  explain: { nl: 'Uitleg krijgen', en: 'Being told why' },
  kind: { nl: 'Aardig voor elkaar', en: 'Kind to each other' },
  home: { nl: 'Contact met thuis', en: 'In touch with home' },
} as const satisfies Readonly<Record<string, InEveryLanguage>>;
export type Principle = keyof typeof principles;
