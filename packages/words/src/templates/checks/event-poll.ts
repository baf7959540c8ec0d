import type { MeetingTemplate } from '@raakvlak/domain/template';
import { aroundCheck, sheetAfter } from './around-check.ts';

/** L-11: at the end of an evening for many people, with a QR code on the last picture. */
export const eventPoll: MeetingTemplate = {
  id: 'event-poll',
  title: { nl: 'Wat neem je mee van deze avond?', en: 'What do you take home from this evening?' },
  summary: {
    nl: 'Na een lezing of voorstelling, voor een volle zaal: wat raakte, wat ga je doen, en hoe gaat samenwerken nu?',
    en: 'After a talk or a play, for a full house: what touched, what will you do, and how is working together now?',
  },
  opening: {
    purpose: {
      nl: 'We willen weten wat deze avond je brengt, en wat er in de praktijk nodig is.',
      en: 'We want to know what this evening brings you, and what is needed in practice.',
    },
    asked: {
      nl: 'Vier korte vragen op je eigen telefoon. Niemand ziet wat jij antwoordt. Overslaan mag altijd.',
      en: 'Four short questions on your own phone. Nobody sees what you answer. You may always skip.',
    },
    after: {
      nl: 'De uitkomst komt zo op het scherm. De sprekers nemen hem mee naar de volgende bijeenkomst.',
      en: 'The result comes on the screen in a moment. The speakers take it along to the next meeting.',
    },
  },
  sheet: sheetAfter({
    nl: 'Wat neem je mee van deze avond?',
    en: 'What do you take home from this evening?',
  }),
  check: {
    id: 'event-poll',
    source: {
      nl: 'Eigen vragen, naar wat na een theaterlezing over samenwerken werd gevraagd. Geen gekeurde vragenlijst.',
      en: 'Own questions, after what was asked after a theatre lecture on working together. Not a validated instrument.',
    },
    validated: false,
    length: 'short',
    least: 5,
    list: 'anyone',
    forChildren: false,
    asks: null,
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
    picture: 'list',
    questions: [
      {
        id: 'touched',
        kind: 'line',
        words: { nl: 'Deze avond raakte mij.', en: 'This evening touched me.' },
        hint: { nl: '', en: '' },
        topic: { nl: 'Geraakt', en: 'Touched' },
        axis: null,
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
        topic: { nl: 'Samenwerken nu', en: 'Working together now' },
        axis: null,
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
        topic: { nl: 'Wat nodig is', en: 'What is needed' },
        axis: null,
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
        topic: { nl: 'Wat je anders gaat doen', en: 'What you will do' },
        axis: null,
        seenBy: 'result',
        starter: { nl: 'Ik ga …', en: 'I will …' },
      },
    ],
  },
  steps: aroundCheck(),
  goodFor: ['learning'],
};
