import type { InEveryLanguage } from '@raakvlak/domain';
import { aroundCheck } from './around-check.ts';
import { both, steps, text } from './asking.ts';
import { principles, type Principle } from './principles.ts';

/* C-02 and C-04: the six principles as staff and as parents see them; the same ids as the children's, so that they lie beside each other. */

const idea = both(
  'Eigen zinnen bij zes principes van een goed leefklimaat.',
  'Own sentences with six principles of a good climate.',
);

const principle = (id: Principle, words: InEveryLanguage) => steps(id, principles[id], words);

/** How staff see what they do. */
export const staffClimate = aroundCheck({
  id: 'staff-climate',
  title: both('Hoe doen wij het?', 'How are we doing?'),
  summary: both(
    'Begeleiders kijken naar hun eigen groep, langs dezelfde zes punten als de kinderen. Elk half jaar.',
    'Staff look at their own group, along the same six points as the children. Every half year.',
  ),
  purpose: both(
    'We willen zien of wij ons werk net zo beleven als de kinderen.',
    'We want to see whether we experience our work the way the children do.',
  ),
  after: both(
    'We leggen ons beeld naast dat van de kinderen. Waar verschillen we? Daar praten we over, ook met hen.',
    'We lay our picture beside that of the children. Where do we differ? We talk about that, with them too.',
  ),
  idea,
  asks: ['professional', 'manager'],
  picture: 'petals',
  questions: [
    principle('seen', both('Ik zie het als een kind verdrietig is.', 'I notice when a child is sad.')),
    principle('choose', both('Ik laat kinderen zelf kiezen.', 'I let children choose for themselves.')),
    principle('rules', both('Onze regels zijn eerlijk.', 'Our rules are fair.')),
    principle('explain', both('Ik leg uit waarom iets zo is.', 'I explain why things are so.')),
    principle(
      'kind',
      both('Ik help kinderen om aardig te zijn voor elkaar.', 'I help children to be kind to each other.'),
    ),
    principle(
      'home',
      both(
        'Ik help kinderen bij het contact met hun ouders.',
        'I help children stay in touch with their parents.',
      ),
    ),
    text(
      'different',
      both('Wat anders moet', 'What should be different'),
      both('Wat wil jij anders doen in de groep?', 'What do you want to do differently in the group?'),
      both('Ik wil …', 'I want to …'),
    ),
  ],
  goodFor: ['living', 'team'],
});

/** How parents see it. */
export const parentClimate = aroundCheck({
  id: 'parent-climate',
  title: both('Hoe gaat het met je kind in de groep?', 'How is your child doing in the group?'),
  summary: both(
    'Ouders zeggen hoe zij de groep zien, langs dezelfde zes punten als de kinderen. Met een link, een paar dagen lang.',
    'Parents say how they see the group, along the same six points as the children. By a link, for a few days.',
  ),
  purpose: both(
    'Je kent je kind het best. We willen weten hoe jij de groep ziet.',
    'You know your child best. We want to know how you see the group.',
  ),
  after: both(
    'We bespreken het beeld met ouders, kinderen en begeleiders. Je hoort wat we ermee doen.',
    'We discuss the picture with parents, children and staff. You will hear what we do with it.',
  ),
  idea,
  list: 'anyone',
  asks: ['parent'],
  picture: 'petals',
  questions: [
    principle(
      'seen',
      both('De leiding ziet het als mijn kind verdrietig is.', 'The staff notice when my child is sad.'),
    ),
    principle('choose', both('Mijn kind mag zelf dingen kiezen.', 'My child may choose things.')),
    principle('rules', both('De regels in de groep zijn eerlijk.', 'The rules in the group are fair.')),
    principle(
      'explain',
      both('De leiding legt mij uit waarom iets zo is.', 'The staff explain to me why things are so.'),
    ),
    principle('kind', both('De kinderen doen aardig tegen elkaar.', 'The children are kind to each other.')),
    principle(
      'home',
      both(
        'De leiding helpt bij het contact met mijn kind.',
        'The staff help me stay in touch with my child.',
      ),
    ),
    text(
      'different',
      both('Wat anders moet', 'What should be different'),
      both('Wat moet er anders in de groep?', 'What should be different in the group?'),
      both('Ik wil graag dat …', 'I would like …'),
    ),
  ],
  goodFor: ['living'],
});
