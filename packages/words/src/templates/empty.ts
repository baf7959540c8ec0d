import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

const unsaid = { nl: '', en: '' };

/** A board that the facilitator fills. Its opening is empty on purpose: nobody else can say why this group meets (T-01). */
export const empty: MeetingTemplate = {
  id: 'empty',
  title: { nl: 'Een eigen bord', en: 'A board of your own' },
  summary: {
    nl: 'Je bedenkt zelf de vraag en de vakken. De stappen staan al klaar.',
    en: 'You make up the question and the fields yourself. The steps are ready for you.',
  },
  opening: { purpose: unsaid, asked: unsaid, after: unsaid },
  sheet: {
    question: { nl: 'Wat vind jij belangrijk?', en: 'What is important to you?' },
    explanation: {
      nl: 'Eén gedachte per kaartje. Kort is goed.',
      en: 'One thought per card. Short is fine.',
    },
    rows: [{ id: 'all', label: unsaid, hint: unsaid }],
    columns: [
      {
        id: 'ideas',
        label: { nl: 'Onze gedachten', en: 'Our thoughts' },
        hint: unsaid,
        starter: unsaid,
        tone: 'neutral',
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
      nl: 'Schrijf in stilte op wat je denkt. Straks draaien alle kaartjes tegelijk om. Je naam staat er niet bij, tenzij jij dat wilt.',
      en: 'Write in silence what you think. Later all cards turn over at once. Your name is not on them, unless you want it to be.',
    },
    minutes: 6,
  }),
  goodFor: ['learning', 'team'],
};
