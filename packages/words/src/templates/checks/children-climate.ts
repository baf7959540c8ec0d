import type { Check, Question } from '@raakvlak/domain/check';

/** What children are asked; the ages choose the faces. */
type Ages = Extract<Question, { kind: 'faces' }>['ages'];

const face = (id: string, ages: Ages, nl: string, en: string): Question => ({
  id,
  kind: 'faces',
  words: { nl, en },
  hint: { nl: '', en: '' },
  seenBy: 'result',
  ages,
});

/** C-03: the six principles of a good climate (C-02), one short sentence each, and one open question. */
const climateFor = (ages: Ages, years: { readonly nl: string; readonly en: string }): Check => ({
  id: `children-climate-${ages === '12+' ? '12' : ages}`,
  title: { nl: `Hoe is het hier? (${years.nl})`, en: `What is it like here? (${years.en})` },
  summary: {
    nl: 'Kinderen zeggen met gezichtjes hoe het in de groep is. Elk half jaar. Je bespreekt het met hen.',
    en: 'Children say with faces what the group is like. Every half year. You talk about it with them.',
  },
  purpose: {
    nl: 'Wij willen weten hoe jij het hier vindt.',
    en: 'We want to know how you like it here.',
  },
  after: {
    nl: 'We kijken samen naar de plaatjes. Jullie zeggen wat beter kan. Wij zeggen eerlijk wat we doen.',
    en: 'We look at the pictures together. You say what can be better. We tell you honestly what we will do.',
  },
  source: {
    nl: 'Eigen zinnen bij zes principes van een goed leefklimaat. Geen gekeurde vragenlijst.',
    en: 'Own sentences with six principles of a good climate. Not a validated instrument.',
  },
  validated: false,
  length: 'half-yearly',
  least: 5,
  by: null,
  questions: [
    face('seen', ages, 'De leiding ziet het als ik verdrietig ben.', 'The staff notice when I am sad.'),
    face('choose', ages, 'Ik mag zelf dingen kiezen.', 'I may choose things myself.'),
    face('rules', ages, 'De regels zijn eerlijk.', 'The rules are fair.'),
    face('explain', ages, 'De leiding legt uit waarom iets zo is.', 'The staff explain why things are so.'),
    face('kind', ages, 'Wij doen aardig tegen elkaar.', 'We are kind to each other.'),
    face(
      'home',
      ages,
      'De leiding helpt bij contact met mijn ouders.',
      'The staff help me stay in touch with my parents.',
    ),
    {
      id: 'different',
      kind: 'text',
      words: { nl: 'Wat moet hier anders?', en: 'What should be different here?' },
      hint: {
        nl: 'Schrijf geen namen. Heb je nu hulp nodig? Zeg het tegen een grote die je vertrouwt.',
        en: 'Write no names. Do you need help now? Tell a grown-up you trust.',
      },
      seenBy: 'result',
      starter: { nl: 'Ik wil dat …', en: 'I want …' },
    },
  ],
});

export const childrenClimate: readonly Check[] = [
  climateFor('4-7', { nl: '4 tot en met 7 jaar', en: 'ages 4 to 7' }),
  climateFor('8-11', { nl: '8 tot en met 11 jaar', en: 'ages 8 to 11' }),
  climateFor('12+', { nl: 'vanaf 12 jaar', en: 'from age 12' }),
];
