import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

/** L-03: what hinders and what helps in working together as equals, at three levels. */
export const hindersHelps: MeetingTemplate = {
  id: 'hinders-helps',
  title: { nl: 'Wat belemmert, wat helpt?', en: 'What gets in the way, what helps?' },
  summary: {
    nl: 'Samen zien wat gelijkwaardig samenwerken lastig maakt en wat erbij helpt: bij jezelf, in het team en in de organisatie.',
    en: 'See together what makes working as equals hard and what helps: in yourself, in the team and in the organisation.',
  },
  opening: {
    purpose: {
      nl: 'We willen als gelijken samenwerken. Vandaag kijken we samen wat dat lastig maakt, en wat ons daarbij helpt.',
      en: 'We want to work together as equals. Today we look together at what makes that hard, and what helps us.',
    },
    asked: {
      nl: 'Je schrijft korte kaartjes op je telefoon: wat belemmert jou, en wat helpt jou? Eerst in stilte, ieder voor zich. Daarna kijken we samen. Jij kiest wat je schrijft.',
      en: 'You write short cards on your phone: what gets in your way, and what helps you? First in silence, each for yourself. Then we look together. You choose what you write.',
    },
    after: {
      nl: 'We kiezen samen waar we iets mee gaan doen, en spreken af wie dat doet en wanneer. Hierover beslissen we samen. De volgende keer beginnen we daarmee en kijken we wat er veranderd is.',
      en: 'We choose together what we will do something with, and agree who does it and when. We decide this together. Next time we start with it and look at what has changed.',
    },
  },
  sheet: {
    question: {
      nl: 'Wat belemmert jou en wat helpt jou om als gelijken samen te werken?',
      en: 'What gets in your way and what helps you to work together as equals?',
    },
    explanation: {
      nl: 'Eén gedachte per kaartje. Kort is goed. Noem geen namen van andere mensen.',
      en: 'One thought per card. Short is fine. Do not name other people.',
    },
    rows: [
      {
        id: 'self',
        label: { nl: 'Ikzelf', en: 'Myself' },
        hint: { nl: 'Wat jij doet, weet, voelt of durft.', en: 'What you do, know, feel or dare.' },
      },
      {
        id: 'team',
        label: { nl: 'Team', en: 'Team' },
        hint: { nl: 'Hoe jullie met elkaar werken en praten.', en: 'How you work and talk with each other.' },
      },
      {
        id: 'organisation',
        label: { nl: 'Organisatie', en: 'Organisation' },
        hint: {
          nl: 'Tijd, regels, leiding en hoe het geregeld is.',
          en: 'Time, rules, leadership and how things are arranged.',
        },
      },
    ],
    columns: [
      {
        id: 'hinders',
        label: { nl: 'Belemmert', en: 'Gets in the way' },
        hint: { nl: 'Wat maakt het lastig?', en: 'What makes it hard?' },
        starter: { nl: 'Het is lastig dat …', en: 'It is hard that …' },
        tone: 'hinders',
      },
      {
        id: 'helps',
        label: { nl: 'Helpt', en: 'Helps' },
        hint: { nl: 'Wat maakt het makkelijker?', en: 'What makes it easier?' },
        starter: { nl: 'Het helpt mij dat …', en: 'It helps me that …' },
        tone: 'helps',
      },
    ],
    writing: 'silent',
    lookFirst: false,
    sharing: 'always',
    ordering: 'everyone',
    agreeQuestion: { nl: 'Wat doen we hiermee?', en: 'What do we do with this?' },
  },
  steps: around({
    kind: 'write',
    title: { nl: 'Schrijven', en: 'Write' },
    instruction: {
      nl: 'Schrijf in stilte op wat jou belemmert en wat jou helpt. Straks draaien alle kaartjes tegelijk om. Je naam staat er niet bij, tenzij jij dat wilt.',
      en: 'Write in silence what gets in your way and what helps you. Later all cards turn over at once. Your name is not on them, unless you want it to be.',
    },
    minutes: 8,
  }),
  goodFor: ['learning', 'team'],
};
