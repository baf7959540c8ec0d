import type { InEveryLanguage } from '@raakvlak/domain';
import type { SheetTemplate } from '@raakvlak/domain/cards';
import { questionsMost, type CheckTemplate } from '@raakvlak/domain/check';
import type { MeetingTemplate, StepTemplate } from '@raakvlak/domain/template';
import { agree, earlier, end, recognise, welcome } from '../steps.ts';

const nothing: InEveryLanguage = { nl: '', en: '' };

type Own = Pick<MeetingTemplate, 'id' | 'title' | 'summary' | 'goodFor'> &
  Pick<CheckTemplate, 'questions'> &
  Partial<Pick<CheckTemplate, 'list' | 'forChildren' | 'asks' | 'by' | 'picture'>> & {
    /** Why we ask. */
    readonly purpose: InEveryLanguage;
    /** What happens with the answers, said before anyone answers (T-41). */
    readonly after: InEveryLanguage;
    /** Where the idea comes from; that it is no validated instrument is said with it. */
    readonly idea: InEveryLanguage;
    readonly asked?: InEveryLanguage;
    readonly steps?: Partial<Readonly<Record<'ask' | 'result', Partial<StepTemplate>>>>;
  };

/** A ready-made meeting around a check: what we agreed before, the questions, the picture, what matters most, what we do. */
export function aroundCheck({
  id,
  title,
  summary,
  goodFor,
  questions,
  purpose,
  after,
  idea,
  ...own
}: Own): MeetingTemplate {
  return {
    id,
    title,
    summary,
    opening: { purpose, asked: own.asked ?? askedOf(questions.length), after },
    sheet: sheetAfter(title),
    check: {
      id,
      source: {
        nl: `${idea.nl} Geen gekeurde vragenlijst.`,
        en: `${idea.en} Not a validated instrument.`,
      },
      validated: false,
      length: questions.length > questionsMost.short ? 'half-yearly' : 'short',
      least: 5,
      list: own.list ?? 'here',
      forChildren: own.forChildren ?? false,
      asks: own.asks ?? null,
      by: own.by ?? null,
      picture: own.picture ?? 'list',
      questions,
    },
    steps: [
      welcome,
      earlier,
      { ...ask, ...own.steps?.ask },
      { ...result, ...own.steps?.result },
      matters,
      agree,
      end,
    ],
    goodFor,
  };
}

const numbers: readonly InEveryLanguage[] = [
  { nl: 'Eén korte vraag', en: 'One short question' },
  { nl: 'Twee korte vragen', en: 'Two short questions' },
  { nl: 'Drie korte vragen', en: 'Three short questions' },
  { nl: 'Vier korte vragen', en: 'Four short questions' },
  { nl: 'Vijf korte vragen', en: 'Five short questions' },
  { nl: 'Zes korte vragen', en: 'Six short questions' },
  { nl: 'Zeven korte vragen', en: 'Seven short questions' },
  { nl: 'Acht korte vragen', en: 'Eight short questions' },
];

function askedOf(count: number): InEveryLanguage {
  const many = numbers[count - 1] ?? { nl: 'Een paar vragen', en: 'A few questions' };
  return {
    nl: `${many.nl} op je eigen telefoon. Niemand ziet wat jij antwoordt. Overslaan mag altijd.`,
    en: `${many.en} on your own phone. Nobody sees what you answer. You may always skip.`,
  };
}

/** Where the topics of a check lie when its result has been seen: the group points at them and agrees on them. */
const sheetAfter = (question: InEveryLanguage): SheetTemplate => ({
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

const ask: StepTemplate = {
  kind: 'ask',
  title: { nl: 'Jouw antwoord', en: 'Your answer' },
  instruction: {
    nl: 'Geef je antwoorden op je telefoon. Niemand ziet wat jij antwoordt. We kijken zo naar het beeld van de groep.',
    en: 'Give your answers on your phone. Nobody sees what you answer. In a moment we look at the picture of the group.',
  },
  minutes: 3,
};

const result: StepTemplate = {
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
