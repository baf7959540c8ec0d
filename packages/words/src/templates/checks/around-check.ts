import type { InEveryLanguage } from '@raakvlak/domain';
import type { SheetTemplate } from '@raakvlak/domain/cards';
import type { StepTemplate } from '@raakvlak/domain/template';
import { agree, earlier, end, recognise, welcome } from '../steps.ts';

const nothing: InEveryLanguage = { nl: '', en: '' };

/** Where the topics of a check lie when its result has been seen: the group points at them and agrees on them. */
export const sheetAfter = (question: InEveryLanguage): SheetTemplate => ({
  question,
  explanation: nothing,
  rows: [{ id: 'all', label: nothing, hint: nothing }],
  columns: [
    {
      id: 'topics',
      label: { nl: 'Waar het over gaat', en: 'What it is about' },
      hint: nothing,
      starter: nothing,
      tone: 'neutral',
    },
  ],
  writing: 'silent',
  lookFirst: true,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: { nl: 'Wat doen we hiermee?', en: 'What do we do with this?' },
});

export const ask: StepTemplate = {
  kind: 'ask',
  title: { nl: 'Jouw antwoord', en: 'Your answer' },
  instruction: {
    nl: 'Geef je antwoorden op je telefoon. Niemand ziet wat jij antwoordt. We kijken zo naar het beeld van de groep.',
    en: 'Give your answers on your phone. Nobody sees what you answer. In a moment we look at the picture of the group.',
  },
  minutes: 3,
};

export const result: StepTemplate = {
  kind: 'result',
  title: { nl: 'Het beeld van de groep', en: 'The picture of the group' },
  instruction: {
    nl: 'Kijk rustig. Waar lopen jullie uiteen? Vraag daar eerst naar. Niemand hoeft te zeggen wat het eigen antwoord was.',
    en: 'Take your time to look. Where do you differ? Ask about that first. Nobody has to say what their own answer was.',
  },
  minutes: 10,
};

const matters: StepTemplate = {
  ...recognise,
  title: { nl: 'Waar wil jij iets mee?', en: 'What do you want to work on?' },
  instruction: {
    nl: 'Tik aan waar jij iets mee wilt doen. Meer dan één mag.',
    en: 'Tap what you want to do something with. More than one is fine.',
  },
  minutes: 2,
};

/** A meeting around a check: what we agreed before, the questions, the picture, what matters most, what we do. */
export const aroundCheck = (
  own: Partial<Readonly<Record<'ask' | 'result', Partial<StepTemplate>>>> = {},
): readonly StepTemplate[] => [
  welcome,
  earlier,
  { ...ask, ...own.ask },
  { ...result, ...own.result },
  matters,
  agree,
  end,
];
