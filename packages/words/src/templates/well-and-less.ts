import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

/** F-19: look back and forward in three fields. */
export const wellAndLess: MeetingTemplate = {
  id: 'well-and-less',
  title: { nl: 'Wat ging goed, wat minder?', en: 'What went well, what less?' },
  summary: {
    nl: 'Kort terugkijken op iets dat je samen deed, en kiezen wat je voor de volgende keer bewaart.',
    en: 'A short look back at something you did together, and a choice of what to keep for next time.',
  },
  opening: {
    purpose: {
      nl: 'We kijken terug op wat we samen deden. Zo weten we wat we de volgende keer weer doen, en wat anders mag.',
      en: 'We look back at what we did together. So we know what to do again next time, and what may be different.',
    },
    asked: {
      nl: 'Je schrijft kort op wat goed ging, wat minder ging en wat we bewaren voor een volgende keer. Eerst in stilte, zodat ieders kijk telt.',
      en: 'You write briefly what went well, what went less well and what we keep for next time. First in silence, so that everyone’s view counts.',
    },
    after: {
      nl: 'We kiezen samen wat we vasthouden en wat we anders doen. Dat staat de volgende keer als eerste op het scherm.',
      en: 'We choose together what we hold on to and what we do differently. Next time that comes first on the screen.',
    },
  },
  sheet: {
    question: {
      nl: 'Wat ging goed, wat ging minder, en wat bewaren we?',
      en: 'What went well, what less, and what do we keep?',
    },
    explanation: {
      nl: 'Het gaat over wat we deden, niet over wie. Eén gedachte per kaartje.',
      en: 'It is about what we did, not about who. One thought per card.',
    },
    rows: [{ id: 'all', label: { nl: '', en: '' }, hint: { nl: '', en: '' } }],
    columns: [
      {
        id: 'well',
        label: { nl: 'Dit ging goed', en: 'This went well' },
        hint: { nl: 'Waar ben je blij mee?', en: 'What are you happy with?' },
        starter: { nl: 'Het ging goed dat …', en: 'It went well that …' },
        tone: 'helps',
      },
      {
        id: 'less',
        label: { nl: 'Dit ging minder', en: 'This went less well' },
        hint: { nl: 'Wat liep stroef?', en: 'What did not run smoothly?' },
        starter: { nl: 'Het was lastig dat …', en: 'It was hard that …' },
        tone: 'hinders',
      },
      {
        id: 'keep',
        label: { nl: 'Dit bewaren we', en: 'This we keep' },
        hint: {
          nl: 'Wat doen we weer als het nog eens zo gaat?',
          en: 'What do we do again when it happens once more?',
        },
        starter: { nl: 'De volgende keer weer …', en: 'Next time again …' },
        tone: 'neutral',
      },
    ],
    writing: 'silent',
    lookFirst: false,
    sharing: 'always',
    ordering: 'everyone',
    agreeQuestion: { nl: 'Wat doen we de volgende keer?', en: 'What do we do next time?' },
  },
  steps: around({
    kind: 'write',
    title: { nl: 'Terugkijken', en: 'Look back' },
    instruction: {
      nl: 'Schrijf in stilte op wat goed ging, wat minder ging en wat je wilt bewaren. Straks draaien alle kaartjes tegelijk om.',
      en: 'Write in silence what went well, what went less well and what you want to keep. Later all cards turn over at once.',
    },
    minutes: 6,
  }),
  goodFor: ['team', 'learning', 'living'],
};
