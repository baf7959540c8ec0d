import type { Sheet } from '@raakvlak/domain/cards';

/* Sheets of every shape that the screens must stand: 3x2, 1x1, 1x4, 3x1. */

export const hindersHelps: Sheet = {
  question: 'Wat belemmert jou en wat helpt jou om als gelijken samen te werken?',
  explanation: 'Eén gedachte per kaartje. Kort is goed. Noem geen namen van andere mensen.',
  rows: [
    { id: 'self', label: 'Ikzelf', hint: 'Wat jij doet, weet, voelt of durft.' },
    { id: 'team', label: 'Team', hint: 'Hoe jullie met elkaar werken en praten.' },
    { id: 'organisation', label: 'Organisatie', hint: 'Tijd, regels, leiding en hoe het geregeld is.' },
  ],
  columns: [
    {
      id: 'hinders',
      label: 'Belemmert',
      hint: 'Wat maakt het lastig?',
      starter: 'Het is lastig dat …',
      tone: 'hinders',
    },
    {
      id: 'helps',
      label: 'Helpt',
      hint: 'Wat maakt het makkelijker?',
      starter: 'Het helpt mij dat …',
      tone: 'helps',
    },
  ],
  writing: 'silent',
  lookFirst: false,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: 'Wat doen we hiermee?',
};

export const learningGoals: Sheet = {
  ...hindersHelps,
  question: 'Wat wil jij leren over samenwerken als gelijken?',
  explanation: 'Eén doel is genoeg. Het blijft op je telefoon, tot je het zelf deelt.',
  rows: [{ id: 'goal', label: '', hint: '' }],
  columns: [{ id: 'goal', label: 'Leerdoel', hint: '', starter: 'Ik wil leren …', tone: 'neutral' }],
  sharing: 'choice',
};

export const takingAlong: Sheet = {
  ...hindersHelps,
  question: 'Wat neem je vandaag mee?',
  explanation: 'Kies een vak en schrijf op wat bij jou blijft hangen.',
  rows: [{ id: 'all', label: '', hint: '' }],
  columns: [
    { id: 'youth', label: 'Jongeren', hint: '', starter: 'Als jongere zie ik …', tone: 'neutral' },
    {
      id: 'parents',
      label: 'Ouders en verzorgers',
      hint: '',
      starter: 'Als ouder zie ik …',
      tone: 'neutral',
    },
    {
      id: 'workers',
      label: 'Hulpverleners',
      hint: '',
      starter: 'Als hulpverlener zie ik …',
      tone: 'neutral',
    },
    {
      id: 'managers',
      label: 'Leidinggevenden',
      hint: '',
      starter: 'Als leidinggevende zie ik …',
      tone: 'neutral',
    },
  ],
  writing: 'live',
};

export const lookedAtFirst: Sheet = { ...hindersHelps, lookFirst: true };

/** Where the topics of a check lie afterwards. */
export const afterCheck = (question: string): Sheet => ({
  ...hindersHelps,
  question,
  explanation: '',
  rows: [{ id: 'all', label: '', hint: '' }],
  columns: [{ id: 'topics', label: 'Waar het over gaat', hint: '', starter: '', tone: 'neutral' }],
});
