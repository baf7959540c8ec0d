import type { MeetingTemplate } from '@raakvlak/domain/template';
import { aroundCheck, sheetAfter } from './around-check.ts';

/** L-23: after every meeting, two questions and a sentence. */
export const equalityPulse: MeetingTemplate = {
  id: 'equality-pulse',
  title: { nl: 'Hoe gelijkwaardig was dit?', en: 'How equal was this?' },
  summary: {
    nl: 'Na elke bijeenkomst, in een minuut: voelde dit gelijkwaardig? Je ziet hoe het de groep vergaat, keer na keer.',
    en: 'After every meeting, in a minute: did this feel equal? You see how the group is doing, time after time.',
  },
  opening: {
    purpose: {
      nl: 'We willen gelijkwaardig samenwerken. Of dat lukt, weet jij het best.',
      en: 'We want to work together as equals. You know best whether that works.',
    },
    asked: {
      nl: 'Twee lijnen, een vraag en een zin. Op je eigen telefoon, in een minuut. Niemand ziet wat jij antwoordt.',
      en: 'Two lines, one question and one sentence. On your own phone, in a minute. Nobody sees what you answer.',
    },
    after: {
      nl: 'We kijken samen naar het beeld van de groep. Waar lopen jullie uiteen? Daarna spreken we af wat we de volgende keer anders doen.',
      en: 'Together we look at the picture of the group. Where do you differ? Then we agree what to do differently next time.',
    },
  },
  sheet: sheetAfter({ nl: 'Hoe gelijkwaardig was dit?', en: 'How equal was this?' }),
  check: {
    id: 'equality-pulse',
    source: {
      nl: 'Eigen vragen, naar wat leergroepen over gelijkwaardigheid wilden weten. Geen gekeurde vragenlijst.',
      en: 'Own questions, after what learning groups wanted to know about equality. Not a validated instrument.',
    },
    validated: false,
    length: 'short',
    least: 5,
    list: 'here',
    forChildren: false,
    asks: null,
    by: null,
    picture: 'list',
    questions: [
      {
        id: 'equal-today',
        kind: 'line',
        words: { nl: 'Vandaag voelde dit gelijkwaardig.', en: 'Today this felt equal.' },
        hint: { nl: 'Ieders inbreng telde even zwaar.', en: 'Everyone’s contribution counted just as much.' },
        topic: { nl: 'Gelijkwaardig', en: 'Equal' },
        axis: null,
        seenBy: 'result',
        low: { nl: 'Helemaal niet', en: 'Not at all' },
        high: { nl: 'Helemaal', en: 'Fully' },
      },
      {
        id: 'could-say',
        kind: 'line',
        words: { nl: 'Ik kon zeggen wat ik wilde zeggen.', en: 'I could say what I wanted to say.' },
        hint: { nl: '', en: '' },
        topic: { nl: 'Zeggen wat je wilt', en: 'Saying what you want' },
        axis: null,
        seenBy: 'result',
        low: { nl: 'Helemaal niet', en: 'Not at all' },
        high: { nl: 'Helemaal', en: 'Fully' },
      },
      {
        id: 'as-we-say',
        kind: 'steps',
        words: { nl: 'Doen we wat we zeggen?', en: 'Do we do what we say?' },
        hint: { nl: 'Denk aan wat we eerder afspraken.', en: 'Think of what we agreed before.' },
        topic: { nl: 'Doen wat we zeggen', en: 'Doing what we say' },
        axis: null,
        seenBy: 'result',
        labels: 'no-somewhat-yes',
      },
      {
        id: 'equal-is',
        kind: 'text',
        words: { nl: 'Wat is gelijkwaardig voor jou?', en: 'What is equal to you?' },
        hint: { nl: 'Schrijf geen namen op.', en: 'Do not write any names.' },
        topic: { nl: 'Wat gelijkwaardig is', en: 'What equal is' },
        axis: null,
        seenBy: 'result',
        starter: { nl: 'Gelijkwaardig is voor mij …', en: 'To me, equal is …' },
      },
    ],
  },
  steps: aroundCheck(),
  goodFor: ['learning', 'team'],
};
