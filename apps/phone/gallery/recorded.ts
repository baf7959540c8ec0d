import type { Agreement, Id, StepKind } from '@raakvlak/domain';
import type { Card, Sheet } from '@raakvlak/domain/cards';
import type { BoardView, MeetingView, Mine } from '@raakvlak/protocol/down';
import { hindersHelps } from './sheets.ts';

/** An id that can be read: the same word is always the same id. */
export const id = (word: string): Id => word.padEnd(22, '0').slice(0, 22);

export const board = id('board');
const now = Date.UTC(2026, 10, 21, 9, 30);

const titles: Record<StepKind, string> = {
  welcome: 'Welkom',
  agreements: 'Wat spraken we af?',
  write: 'Schrijven',
  reveal: 'Samen kijken',
  order: 'Samen ordenen',
  recognise: 'Herken ik ook',
  agree: 'Wat doen we hiermee?',
  compare: 'Toen en nu',
  ask: 'Jouw antwoord',
  result: 'Het beeld van de groep',
  talk: 'Praten',
  end: 'Tot slot',
};

const instructions: Partial<Record<StepKind, string>> = {
  welcome: 'Fijn dat je er bent. Lees rustig waar het vandaag over gaat. We beginnen als iedereen er is.',
  agreements:
    'Dit spraken we eerder af. Vertel elkaar: wat is gelukt, waar zijn we mee bezig, en wat is blijven liggen?',
  reveal:
    'Alle kaartjes draaien om, door elkaar geschud. Lees ze rustig. Wat raakt je? Wat had je niet verwacht?',
  talk: 'Vertel je buur wat jou het meest raakte. Luister eerst, reageer daarna.',
  end: 'Dit namen we ons voor. De volgende keer beginnen we hiermee.',
};

const minutes: Partial<Record<StepKind, number>> = {
  welcome: 5,
  agreements: 10,
  write: 8,
  order: 15,
  recognise: 5,
  agree: 15,
};

const kinds: StepKind[] = [
  'welcome',
  'agreements',
  'write',
  'reveal',
  'order',
  'recognise',
  'talk',
  'agree',
  'compare',
  'ask',
  'result',
  'end',
];
const withoutBoard: ReadonlySet<StepKind> = new Set(['welcome', 'agreements', 'talk', 'end']);

export function boardView(sheet: Sheet, change: Partial<BoardView> = {}): BoardView {
  return {
    id: board,
    title: sheet.question,
    sheet,
    revealed: false,
    recognising: false,
    ordering: sheet.ordering,
    earlier: null,
    check: null,
    ...change,
  };
}

export function meetingView(kind: StepKind, change: Partial<MeetingView> = {}): MeetingView {
  return {
    id: id('meeting'),
    language: 'nl',
    group: { name: 'Leergroep Noord', kind: 'learning' },
    title: 'Wat belemmert, wat helpt?',
    status: 'open',
    opening: {
      purpose:
        'We willen als gelijken samenwerken. Vandaag kijken we samen wat dat lastig maakt, en wat ons daarbij helpt.',
      asked:
        'Je schrijft korte kaartjes op je telefoon: wat belemmert jou, en wat helpt jou? Eerst in stilte, ieder voor zich. Daarna kijken we samen.',
      after:
        'We kiezen samen waar we iets mee gaan doen, en spreken af wie dat doet en wanneer. De volgende keer beginnen we daarmee.',
    },
    steps: kinds.map((step) => ({
      id: id(step),
      kind: step,
      board: withoutBoard.has(step) ? null : board,
      title: titles[step],
      instruction: instructions[step] ?? '',
      minutes: minutes[step] ?? null,
    })),
    step: id(kind),
    before: null,
    bindsAt: 0,
    locked: false,
    paused: false,
    timerEndsAt: null,
    spotlight: null,
    boards: [boardView(hindersHelps)],
    safety: null,
    keptUntil: Date.UTC(2027, 10, 21),
    now,
    ...change,
  };
}

const said: [string, string][] = [
  ['self.hinders', 'Ik durf niet te zeggen dat ik het niet snap'],
  ['self.hinders', 'Bang om dom over te komen'],
  ['self.hinders', 'Ik vul te snel in wat een ouder bedoelt'],
  ['self.helps', 'Als iemand eerst vraagt hoe het met míj gaat'],
  ['self.helps', 'Rustig de tijd krijgen om na te denken'],
  ['team.hinders', 'We praten over ouders in plaats van met ouders'],
  ['team.hinders', 'Er wordt vaak over de ouders gepraat, niet met de ouders'],
  ['team.hinders', 'Iedereen gebruikt afkortingen die ik niet ken'],
  ['team.hinders', 'Steeds een ander gezicht aan tafel'],
  ['team.helps', 'Samen koffie drinken voor het begint'],
  ['team.helps', 'Dat mijn begeleider ook zijn fouten vertelt'],
  ['organisation.hinders', 'Er is nooit tijd voor overleg, want de rapporten moeten af voor vrijdag'],
  ['organisation.hinders', 'Verslagen in taal die niemand thuis begrijpt'],
  ['organisation.helps', 'Een vaste plek en een vaste dag'],
  ['team.hinders', 'Nooit tijd om rustig met ouders te praten'],
  ['team.hinders', 'Er is nooit tijd om rustig te praten met ouders'],
];

export const cards: Card[] = said.map(([field, words], place) => ({
  id: id(`card${place}x`),
  field,
  words,
  name: place === 9 ? 'Yusuf' : null,
  again: null,
}));

export const mine: Mine = {
  board,
  cards: [
    {
      ref: id('ref1'),
      card: id('card1x'),
      field: 'self.hinders',
      words: 'Bang om dom over te komen',
      state: 'sent',
      stored: true,
      again: null,
    },
    {
      ref: id('ref2'),
      card: id('card9x'),
      field: 'team.helps',
      words: 'Samen koffie drinken voor het begint',
      state: 'sent',
      stored: true,
      again: null,
    },
  ],
  recognised: [id('card3x')],
};

export const agreements: Agreement[] = [
  {
    id: id('agreement1'),
    meeting: id('earlier'),
    board,
    theme: 'Over ouders praten in plaats van mét ouders',
    kind: 'do',
    what: 'Ouders zitten vanaf nu bij elk overleg over hun kind',
    who: 'Marleen en de teamleider',
    notice: 'er zit bij elk overleg minstens één ouder aan tafel',
    by: '2026-12-15',
    status: 'busy',
    madeAt: now,
    history: [{ status: 'busy', note: 'Twee van de drie overleggen gelukt', at: now }],
  },
  {
    id: id('agreement2'),
    meeting: id('earlier'),
    board,
    theme: 'Vaste gezichten',
    kind: 'do',
    what: 'Iedere ouder krijgt één vast aanspreekpunt',
    who: 'Het team',
    notice: '',
    by: null,
    status: 'done',
    madeAt: now,
    history: [],
  },
  {
    id: id('agreement3'),
    meeting: id('meeting'),
    board,
    theme: 'Tijd voor overleg',
    kind: 'cannot',
    what: 'Minder rapporten kan dit jaar niet, want de gemeente vraagt erom',
    who: 'Directie',
    notice: '',
    by: null,
    status: 'open',
    madeAt: now,
    history: [],
  },
];
