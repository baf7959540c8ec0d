import { aroundCheck } from './around-check.ts';
import { both, face, text } from './asking.ts';
import { principles } from './principles.ts';

/** C-03: one own sentence for each of the six principles (C-02). The facilitator chooses the age; the sentences stay. */
export const childrenClimate = aroundCheck({
  id: 'children-climate',
  title: both('Hoe is het hier?', 'What is it like here?'),
  summary: both(
    'Kinderen zeggen met gezichtjes hoe het in de groep is. Elk half jaar. Je bespreekt het met hen.',
    'Children say with faces what the group is like. Every half year. You talk about it with them.',
  ),
  purpose: both('Wij willen weten hoe jij het hier vindt.', 'We want to know how you like it here.'),
  asked: both(
    'Je kiest bij elke zin een gezichtje. Niemand ziet wat jij kiest. Je mag ook iets overslaan.',
    'You choose a face with every sentence. Nobody sees what you choose. You may also skip one.',
  ),
  after: both(
    'We kijken samen naar de plaatjes. Jullie zeggen wat beter kan. Wij zeggen eerlijk wat we doen.',
    'We look at the pictures together. You say what can be better. We tell you honestly what we will do.',
  ),
  idea: both(
    'Eigen zinnen bij zes principes van een goed leefklimaat.',
    'Own sentences with six principles of a good climate.',
  ),
  forChildren: true,
  asks: ['youth'],
  picture: 'petals',
  questions: [
    face(
      'seen',
      principles.seen,
      both('De leiding ziet het als ik verdrietig ben.', 'The staff notice when I am sad.'),
    ),
    face('choose', principles.choose, both('Ik mag zelf dingen kiezen.', 'I may choose things myself.')),
    face('rules', principles.rules, both('De regels zijn eerlijk.', 'The rules are fair.')),
    face(
      'explain',
      principles.explain,
      both('De leiding legt uit waarom iets zo is.', 'The staff explain why things are so.'),
    ),
    face('kind', principles.kind, both('Wij doen aardig tegen elkaar.', 'We are kind to each other.')),
    face(
      'home',
      principles.home,
      both('De leiding helpt bij contact met mijn ouders.', 'They help me stay in touch with home.'),
    ),
    text(
      'different',
      both('Wat anders moet', 'What should be different'),
      both('Wat moet hier anders?', 'What should be different here?'),
      both('Ik wil dat …', 'I want …'),
    ),
  ],
  steps: {
    ask: {
      instruction: both(
        'Kies bij elke zin een gezichtje. Niemand ziet wat jij kiest.',
        'Choose a face with every sentence. Nobody sees what you choose.',
      ),
      minutes: 10,
    },
    result: {
      title: both('Dit zeiden jullie', 'This is what you said'),
      instruction: both(
        'Kijk samen naar de bloem. Wat gaat goed? Wat kan beter?',
        'Look at the flower together. What goes well? What can be better?',
      ),
    },
  },
  goodFor: ['living'],
});
