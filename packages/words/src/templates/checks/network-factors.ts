import { aroundCheck } from './around-check.ts';
import { both, steps, text } from './asking.ts';

const partly = { labels: 'no-partly-yes' } as const;

/** N-01: what helps to work with the people around a family, in three areas: ourselves, how we work, the organisation. */
export const networkFactors = aroundCheck({
  id: 'network-factors',
  title: both('Werken met het netwerk', 'Working with the network'),
  summary: both(
    'Wat helpt om de mensen rond een gezin erbij te halen? Bij onszelf, in onze manier van werken en in de organisatie.',
    'What helps to bring in the people around a family? In ourselves, in how we work and in the organisation.',
  ),
  purpose: both(
    'Steun van mensen dichtbij blijft, ook als wij weg zijn. We willen zien waar we dat goed doen.',
    'Support from people close by stays, also when we are gone. We want to see where we do that well.',
  ),
  after: both(
    'We kiezen één van de drie gebieden om aan te werken. Over een half jaar kijken we weer.',
    'We choose one of the three areas to work on. In half a year we look again.',
  ),
  idea: both(
    'Eigen zinnen bij drie gebieden: wie wij zijn, hoe we werken, wat de organisatie regelt.',
    'Own sentences in three areas: who we are, how we work, what the organisation provides.',
  ),
  questions: [
    steps(
      'believe',
      both('Ik: steun telt', 'Me: support counts'),
      both(
        'Ik ben ervan overtuigd dat steun van anderen helpt.',
        'I am convinced that support from others helps.',
      ),
      partly,
    ),
    steps(
      'wider',
      both('Ik: meer dan familie', 'Me: more than family'),
      both('Ik kijk verder dan de familie.', 'I look further than the family.'),
      partly,
    ),
    steps(
      'means',
      both('Werkwijze: in kaart', 'How: on the map'),
      both(
        'Wij brengen het netwerk samen met het gezin in kaart.',
        'We map the network together with the family.',
      ),
      partly,
    ),
    steps(
      'meeting',
      both('Werkwijze: samenkomen', 'How: coming together'),
      both('Wij komen bij elkaar met de mensen om het gezin.', 'We meet with the people around the family.'),
      partly,
    ),
    steps(
      'vision',
      both('Organisatie: visie', 'Organisation: vision'),
      both(
        'Onze organisatie zegt duidelijk waarom dit telt.',
        'Our organisation is clear about why this counts.',
      ),
      partly,
    ),
    steps(
      'training',
      both('Organisatie: leren', 'Organisation: learning'),
      both('Ik krijg tijd om dit te leren.', 'I get time to learn this.'),
      partly,
    ),
    text(
      'step',
      both('Een eerste stap', 'A first step'),
      both('Welke kleine stap kan ons helpen?', 'Which small step can help us?'),
      both('Het helpt als …', 'It helps if …'),
    ),
  ],
  goodFor: ['team', 'learning'],
});
