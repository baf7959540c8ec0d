import type { Check } from '@raakvlak/domain/check';

/** L-11: at the end of an evening for many people, with a QR code on the last picture. */
export const eventPoll: Check = {
  id: 'event-poll',
  title: { nl: 'Wat neem je mee van deze avond?', en: 'What do you take home from this evening?' },
  summary: {
    nl: 'Na een lezing of voorstelling, voor een volle zaal: wat raakte, wat ga je doen, en hoe gaat samenwerken nu?',
    en: 'After a talk or a play, for a full house: what touched, what will you do, and how is working together now?',
  },
  purpose: {
    nl: 'We willen weten wat deze avond je brengt, en wat er in de praktijk nodig is.',
    en: 'We want to know what this evening brings you, and what is needed in practice.',
  },
  after: {
    nl: 'De uitkomst komt zo op het scherm. De sprekers nemen hem mee naar de volgende bijeenkomst.',
    en: 'The result comes on the screen in a moment. The speakers take it along to the next meeting.',
  },
  source: {
    nl: 'Eigen vragen, naar wat na een theaterlezing over samenwerken werd gevraagd. Geen gekeurde vragenlijst.',
    en: 'Own questions, after what was asked after a theatre lecture on working together. Not a validated instrument.',
  },
  validated: false,
  length: 'short',
  least: 5,
  by: {
    words: { nl: 'Als wie ben je hier vooral?', en: 'As who are you mainly here?' },
    options: [
      { id: 'professional', label: { nl: 'Professional', en: 'Professional' } },
      { id: 'parent', label: { nl: 'Ouder of verzorger', en: 'Parent or carer' } },
      { id: 'youth', label: { nl: 'Jongere', en: 'Young person' } },
      { id: 'student', label: { nl: 'Student', en: 'Student' } },
      { id: 'teacher', label: { nl: 'Docent', en: 'Teacher' } },
      { id: 'other', label: { nl: 'Iemand anders', en: 'Somebody else' } },
    ],
  },
  questions: [
    {
      id: 'touched',
      kind: 'line',
      words: { nl: 'Deze avond raakte mij.', en: 'This evening touched me.' },
      hint: { nl: '', en: '' },
      seenBy: 'result',
      low: { nl: 'Helemaal niet', en: 'Not at all' },
      high: { nl: 'Helemaal', en: 'Fully' },
    },
    {
      id: 'equal-now',
      kind: 'steps',
      words: {
        nl: 'Bij mij werken mensen nu gelijkwaardig samen.',
        en: 'Where I am, people work together as equals now.',
      },
      hint: { nl: 'Denk aan je werk, school of thuis.', en: 'Think of your work, school or home.' },
      seenBy: 'result',
      labels: 'not-at-all-fully',
    },
    {
      id: 'needed',
      kind: 'several',
      words: {
        nl: 'Wat is er nodig om gelijkwaardig samen te werken?',
        en: 'What is needed to work together as equals?',
      },
      hint: { nl: 'Je mag er meer kiezen.', en: 'You may choose more than one.' },
      seenBy: 'result',
      options: [
        { id: 'time', label: { nl: 'Tijd om te luisteren', en: 'Time to listen' } },
        { id: 'safety', label: { nl: 'Durven zeggen wat je denkt', en: 'Daring to say what you think' } },
        { id: 'words', label: { nl: 'Gewone woorden', en: 'Plain words' } },
        { id: 'deciding', label: { nl: 'Samen beslissen', en: 'Deciding together' } },
        { id: 'leaders', label: { nl: 'Leiding die achter ons staat', en: 'Leaders who stand behind us' } },
      ],
    },
    {
      id: 'take-home',
      kind: 'text',
      words: { nl: 'Wat ga jij nu anders doen?', en: 'What will you do differently now?' },
      hint: { nl: 'Schrijf geen namen op.', en: 'Do not write any names.' },
      seenBy: 'result',
      starter: { nl: 'Ik ga …', en: 'I will …' },
    },
  ],
};
