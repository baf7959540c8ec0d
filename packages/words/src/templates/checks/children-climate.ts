import type { InEveryLanguage } from '@raakvlak/domain';
import type { CheckTemplate } from '@raakvlak/domain/check';
import type { MeetingTemplate } from '@raakvlak/domain/template';
import { aroundCheck, sheetAfter } from './around-check.ts';
import { principles, type Principle } from './principles.ts';

/* C-03: one own sentence for each of the six principles (C-02). The facilitator chooses the age; the sentences stay. */

const face = (principle: Principle, nl: string, en: string): CheckTemplate['questions'][number] => ({
  id: principle,
  kind: 'faces',
  ages: '8-11',
  words: { nl, en },
  hint: { nl: '', en: '' },
  topic: principles[principle],
  axis: null,
  seenBy: 'result',
});

const question: InEveryLanguage = { nl: 'Hoe is het hier?', en: 'What is it like here?' };

export const childrenClimate: MeetingTemplate = {
  id: 'children-climate',
  title: question,
  summary: {
    nl: 'Kinderen zeggen met gezichtjes hoe het in de groep is. Elk half jaar. Je bespreekt het met hen.',
    en: 'Children say with faces what the group is like. Every half year. You talk about it with them.',
  },
  opening: {
    purpose: {
      nl: 'Wij willen weten hoe jij het hier vindt.',
      en: 'We want to know how you like it here.',
    },
    asked: {
      nl: 'Je kiest bij elke zin een gezichtje. Niemand ziet wat jij kiest. Je mag ook iets overslaan.',
      en: 'You choose a face with every sentence. Nobody sees what you choose. You may also skip one.',
    },
    after: {
      nl: 'We kijken samen naar de plaatjes. Jullie zeggen wat beter kan. Wij zeggen eerlijk wat we doen.',
      en: 'We look at the pictures together. You say what can be better. We tell you honestly what we will do.',
    },
  },
  sheet: sheetAfter(question),
  check: {
    id: 'children-climate',
    source: {
      nl: 'Eigen zinnen bij zes principes van een goed leefklimaat. Geen gekeurde vragenlijst.',
      en: 'Own sentences with six principles of a good climate. Not a validated instrument.',
    },
    validated: false,
    length: 'half-yearly',
    least: 5,
    list: 'here',
    forChildren: true,
    asks: ['youth'],
    by: null,
    picture: 'petals',
    questions: [
      face('seen', 'De leiding ziet het als ik verdrietig ben.', 'The staff notice when I am sad.'),
      face('choose', 'Ik mag zelf dingen kiezen.', 'I may choose things myself.'),
      face('rules', 'De regels zijn eerlijk.', 'The rules are fair.'),
      face('explain', 'De leiding legt uit waarom iets zo is.', 'The staff explain why things are so.'),
      face('kind', 'Wij doen aardig tegen elkaar.', 'We are kind to each other.'),
      face(
        'home',
        'De leiding helpt bij contact met mijn ouders.',
        'The staff help me stay in touch with my parents.',
      ),
      {
        id: 'different',
        kind: 'text',
        words: { nl: 'Wat moet hier anders?', en: 'What should be different here?' },
        hint: { nl: 'Schrijf geen namen.', en: 'Write no names.' },
        topic: { nl: 'Wat anders moet', en: 'What should be different' },
        axis: null,
        seenBy: 'result',
        starter: { nl: 'Ik wil dat …', en: 'I want …' },
      },
    ],
  },
  steps: aroundCheck({
    ask: {
      instruction: {
        nl: 'Kies bij elke zin een gezichtje. Niemand ziet wat jij kiest.',
        en: 'Choose a face with every sentence. Nobody sees what you choose.',
      },
      minutes: 10,
    },
    result: {
      title: { nl: 'Dit zeiden jullie', en: 'This is what you said' },
      instruction: {
        nl: 'Kijk samen naar de bloem. Wat gaat goed? Wat kan beter?',
        en: 'Look at the flower together. What goes well? What can be better?',
      },
    },
  }),
  goodFor: ['living'],
};
