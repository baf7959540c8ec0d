import { aroundCheck } from './around-check.ts';
import { both, line, steps, text } from './asking.ts';

/** L-23: after every meeting, in a minute. */
export const equalityPulse = aroundCheck({
  id: 'equality-pulse',
  title: both('Hoe gelijkwaardig was dit?', 'How equal was this?'),
  summary: both(
    'Na elke bijeenkomst, in een minuut: voelde dit gelijkwaardig? Je ziet hoe het de groep vergaat, keer na keer.',
    'After every meeting, in a minute: did this feel equal? You see how the group is doing, time after time.',
  ),
  purpose: both(
    'We willen gelijkwaardig samenwerken. Of dat lukt, weet jij het best.',
    'We want to work together as equals. You know best whether that works.',
  ),
  after: both(
    'We kijken samen naar het beeld van de groep. Waar lopen jullie uiteen? Daarna spreken we af wat we de volgende keer anders doen.',
    'Together we look at the picture of the group. Where do you differ? Then we agree what to do differently next time.',
  ),
  idea: both(
    'Eigen vragen, naar wat leergroepen over gelijkwaardigheid wilden weten.',
    'Own questions, after what learning groups wanted to know about equality.',
  ),
  questions: [
    line(
      'equal-today',
      both('Gelijkwaardig', 'Equal'),
      both('Vandaag voelde dit gelijkwaardig.', 'Today this felt equal.'),
      {
        hint: both('Ieders inbreng telde even zwaar.', 'Everyone’s contribution counted just as much.'),
      },
    ),
    line(
      'could-say',
      both('Zeggen wat je wilt', 'Saying what you want'),
      both('Ik kon zeggen wat ik wilde zeggen.', 'I could say what I wanted to say.'),
    ),
    steps(
      'as-we-say',
      both('Doen wat we zeggen', 'Doing what we say'),
      both('Doen we wat we zeggen?', 'Do we do what we say?'),
      {
        labels: 'no-somewhat-yes',
        hint: both('Denk aan wat we eerder afspraken.', 'Think of what we agreed before.'),
      },
    ),
    text(
      'equal-is',
      both('Wat gelijkwaardig is', 'What equal is'),
      both('Wat is gelijkwaardig voor jou?', 'What is equal to you?'),
      both('Gelijkwaardig is voor mij …', 'To me, equal is …'),
    ),
  ],
  goodFor: ['learning', 'team'],
});
