import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

/** L-08: what was good and what can be better, read by the facilitator first (R6). */
export const tipsAndTops: MeetingTemplate = {
  id: 'tips-and-tops',
  title: { nl: 'Tips en tops', en: 'Tips and tops' },
  summary: {
    nl: 'Wat was goed, en wat kan beter? Jij leest elk kaartje voordat het op het scherm komt.',
    en: 'What was good, and what can be better? You read each card before it comes on the screen.',
  },
  opening: {
    purpose: {
      nl: 'We willen weten wat goed was en wat beter kan, zodat de volgende keer er iets aan heeft.',
      en: 'We want to know what was good and what can be better, so that next time can learn from it.',
    },
    asked: {
      nl: 'Je schrijft tops (dit was goed) en tips (dit kan beter). Je begeleider leest elk kaartje voordat het op het scherm komt, maar ziet niet van wie het is.',
      en: 'You write tops (this was good) and tips (this can be better). The facilitator reads each card before it comes on the screen, but does not see whose it is.',
    },
    after: {
      nl: 'Jouw tips zijn een advies. De organisatie zegt bij elke gekozen tip wat ze ermee doet, of eerlijk waarom het niet kan. Dat hoor je de volgende keer.',
      en: 'Your tips are advice. For every chosen tip the organisers say what they will do with it, or honestly why it is not possible. You will hear that next time.',
    },
  },
  sheet: {
    question: { nl: 'Wat was goed, en wat kan beter?', en: 'What was good, and what can be better?' },
    explanation: {
      nl: 'Zeg het zoals je het zelf zou willen horen. Wat miste je?',
      en: 'Say it as you would like to hear it yourself. What did you miss?',
    },
    rows: [{ id: 'all', label: { nl: '', en: '' }, hint: { nl: '', en: '' } }],
    columns: [
      {
        id: 'tops',
        label: { nl: 'Tops', en: 'Tops' },
        hint: { nl: 'Dit was goed. Dit wil je houden.', en: 'This was good. You want to keep it.' },
        starter: { nl: 'Wat ik goed vond, was …', en: 'What I liked was …' },
        tone: 'helps',
      },
      {
        id: 'tips',
        label: { nl: 'Tips', en: 'Tips' },
        hint: { nl: 'Dit kan beter. Dit miste je.', en: 'This can be better. You missed this.' },
        starter: { nl: 'Het wordt beter als …', en: 'It gets better if …' },
        tone: 'neutral',
      },
    ],
    writing: 'silent',
    lookFirst: true,
    sharing: 'always',
    ordering: 'everyone',
    agreeQuestion: { nl: 'Wat doen we met deze tip?', en: 'What do we do with this tip?' },
  },
  steps: around({
    kind: 'write',
    title: { nl: 'Tips en tops schrijven', en: 'Write tips and tops' },
    instruction: {
      nl: 'Schrijf wat goed was en wat beter kan. Je begeleider leest het eerst, zonder je naam te zien. Daarna komt het op het scherm.',
      en: 'Write what was good and what can be better. The facilitator reads it first, without seeing your name. Then it comes on the screen.',
    },
    minutes: 6,
  }),
  goodFor: ['learning', 'team'],
};
