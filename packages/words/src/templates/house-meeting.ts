import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

/** C-06: a fixed point first, then the house rules, then the points people bring. */
export const houseMeeting: MeetingTemplate = {
  id: 'house-meeting',
  title: { nl: 'Huisvergadering', en: 'House meeting' },
  summary: {
    nl: 'Een vast punt eerst, dan de huisregels en de punten die iemand inbrengt.',
    en: 'A fixed point first, then the house rules and the points that people bring.',
  },
  opening: {
    purpose: {
      nl: 'We praten over hoe het in huis gaat: hoe we met elkaar omgaan, onze huisregels, en wat jij op tafel wilt leggen.',
      en: 'We talk about how things go in the house: how we treat each other, our house rules, and what you want to put on the table.',
    },
    asked: {
      nl: 'Je schrijft korte punten op je telefoon. Je begeleider leest elk punt voordat het op het scherm komt, maar ziet niet van wie het is. Noem geen namen van kinderen of collega’s.',
      en: 'You write short points on your phone. The facilitator reads each point before it comes on the screen, but does not see whose it is. Do not name children or colleagues.',
    },
    after: {
      nl: 'Bij elk punt dat we bespreken komt een antwoord: ja, nee want, of later op een dag die we noemen. Regels veranderen we samen. De volgende keer kijken we eerst wat er gebeurd is.',
      en: 'Every point that we discuss gets an answer: yes, no because, or later on a day that we name. We change rules together. Next time we first look at what has been done.',
    },
  },
  sheet: {
    question: { nl: 'Wat leg jij op tafel?', en: 'What do you put on the table?' },
    explanation: {
      nl: 'We beginnen met het vaste punt. Schrijf over wat er gebeurt, niet over wie.',
      en: 'We begin with the fixed point. Write about what happens, not about who.',
    },
    rows: [{ id: 'house', label: { nl: '', en: '' }, hint: { nl: '', en: '' } }],
    columns: [
      {
        id: 'fixed',
        label: { nl: 'Vast punt: veilig met elkaar', en: 'Fixed point: safe together' },
        hint: {
          nl: 'Gaan we goed met elkaar om? Wordt er niet gepest?',
          en: 'Do we treat each other well? Is nobody bullied?',
        },
        starter: { nl: 'Ik merk dat …', en: 'I notice that …' },
        tone: 'neutral',
      },
      {
        id: 'rules',
        label: { nl: 'Huisregels', en: 'House rules' },
        hint: {
          nl: 'Welke regel houden we, welke moet anders?',
          en: 'Which rule do we keep, which should change?',
        },
        starter: { nl: 'De regel over … kan beter zo:', en: 'The rule about … would be better like this:' },
        tone: 'neutral',
      },
      {
        id: 'points',
        label: { nl: 'Punten van ons', en: 'Points from us' },
        hint: { nl: 'Waar wil jij het vandaag over hebben?', en: 'What do you want to talk about today?' },
        starter: { nl: 'Ik wil het hebben over …', en: 'I want to talk about …' },
        tone: 'neutral',
      },
    ],
    writing: 'silent',
    lookFirst: true,
    sharing: 'always',
    ordering: 'console',
    agreeQuestion: { nl: 'Wat spreken we af?', en: 'What do we agree?' },
  },
  steps: around({
    kind: 'write',
    title: { nl: 'Punten inbrengen', en: 'Bring points' },
    instruction: {
      nl: 'Schrijf op waar jij het over wilt hebben. Je begeleider leest het eerst, zonder je naam te zien. Daarna komt het op het scherm.',
      en: 'Write what you want to talk about. The facilitator reads it first, without seeing your name. Then it comes on the screen.',
    },
    minutes: 6,
  }),
  goodFor: ['living', 'team'],
};
