import type { Intent } from '@raakvlak/domain/cards';
import type { Earlier, MeetingView, Mine, You } from '@raakvlak/protocol/down';
import { checkScenes } from './check-scenes.ts';
import { agreements, board, boardView, cards, id, meetingView, mine } from './recorded.ts';
import type { Scene } from './scene.ts';
import { hindersHelps, learningGoals, lookedAtFirst, takingAlong } from './sheets.ts';

const you: You = { meeting: id('meeting'), name: 'Noor', keep: true };
const notKept: You = { ...you, name: null, keep: false };
const revealed = { revealed: true };
const none: Mine = { board, cards: [], recognised: [] };

const ordered: Intent[] = [
  {
    kind: 'makeTheme',
    id: id('theme1'),
    field: 'team.hinders',
    cards: [id('card5x'), id('card6x')],
    title: 'Praten over ouders, niet met ouders',
  },
  {
    kind: 'makeTheme',
    id: id('theme2'),
    field: 'self.hinders',
    cards: [id('card0x'), id('card1x')],
    title: '',
  },
  {
    kind: 'makeTheme',
    id: id('theme3'),
    field: 'organisation.hinders',
    cards: [id('card11x'), id('card12x')],
    title: 'Papier gaat voor mensen',
  },
];

const agreed: Intent[] = [
  ...ordered,
  { kind: 'chooseTheme', agreement: id('draft1'), theme: id('theme1') },
  {
    kind: 'agreementText',
    agreement: id('draft1'),
    name: 'what',
    base: '',
    mine: 'Ouders zitten vanaf nu bij elk overleg over hun kind',
  },
  {
    kind: 'agreementText',
    agreement: id('draft1'),
    name: 'who',
    base: '',
    mine: 'Marleen belt, Yusuf regelt de ruimte',
  },
  { kind: 'agreementSet', agreement: id('draft1'), set: { by: '2026-12-15' } },
  { kind: 'chooseTheme', agreement: id('draft2'), theme: id('theme3') },
  { kind: 'agreementSet', agreement: id('draft2'), set: { kind: 'cannot' } },
  {
    kind: 'agreementText',
    agreement: id('draft2'),
    name: 'what',
    base: '',
    mine: 'de gemeente vraagt om deze verslagen. De directie praat erover in januari.',
  },
];

const counts: [string, number][] = [
  [id('theme1'), 7],
  [id('theme2'), 4],
  [id('card3x'), 1],
  [id('card9x'), 5],
];

const earlier: Earlier = {
  board: id('earlierboard'),
  heldAt: Date.UTC(2026, 8, 12),
  result: {
    themes: [
      {
        id: id('was1'),
        title: 'Te weinig tijd om echt te luisteren',
        field: 'self.hinders',
        count: { of: 'people', n: 8 },
        was: null,
      },
      {
        id: id('was2'),
        title: 'Geen vast aanspreekpunt',
        field: 'self.hinders',
        count: { of: 'people', n: 5 },
        was: null,
      },
      {
        id: id('was3'),
        title: 'Praten over ouders',
        field: 'team.hinders',
        count: { of: 'people', n: 9 },
        was: null,
      },
    ],
    seats: 11,
    cards: 34,
  },
  cards: null,
};

const allStates: Mine = {
  board,
  recognised: [],
  cards: (['sent', 'waiting', 'shown', 'late', 'reworded', 'left-out'] as const).map((state, place) => ({
    ref: id(`ref${place}`),
    card: id(`mine${place}`),
    field:
      [
        'self.hinders',
        'self.helps',
        'team.hinders',
        'team.helps',
        'organisation.hinders',
        'organisation.helps',
      ][place] ?? '',
    words: cards[place]?.words ?? '',
    state,
    stored: true,
    again: null,
  })),
};

const write = meetingView('write');
const open = (
  kind: 'reveal' | 'order' | 'recognise' | 'agree' | 'compare',
  change: Parameters<typeof boardView>[1] = {},
): MeetingView => meetingView(kind, { boards: [boardView(hindersHelps, { ...revealed, ...change })] });

export const scenes: Readonly<Record<string, Scene>> = {
  welcome: { view: meetingView('welcome') },
  agreements: { view: meetingView('agreements') },
  'agreements-none': { view: meetingView('agreements', { id: id('other') }) },
  'write-empty': { view: write, mine: none },
  write: {
    view: { ...write, timerEndsAt: write.now + 290_000 },
    mine,
    drafts: [['self.hinders', 'Ik vul te snel in wat een ouder bedoelt']],
  },
  'write-long': {
    view: write,
    mine: none,
    drafts: [
      [
        'self.hinders',
        'Ik vind het lastig dat wij als team steeds zeggen dat ouders gelijkwaardig zijn, terwijl de verslagen al geschreven zijn voordat het gesprek begint en niemand nog iets wil veranderen',
      ],
    ],
  },
  'write-goals': {
    view: meetingView('write', { boards: [boardView(learningGoals)] }),
    mine: none,
    drafts: [['goal.goal', 'Eerst vragen, dan pas adviseren']],
  },
  'write-four': { view: meetingView('write', { boards: [boardView(takingAlong, revealed)] }), mine: none },
  'write-look-first': {
    view: meetingView('write', { boards: [boardView(lookedAtFirst)] }),
    mine: { ...mine, cards: mine.cards.map((card) => ({ ...card, state: 'waiting' })) },
  },
  'write-again': {
    view: meetingView('write', { boards: [boardView(hindersHelps, { earlier })] }),
    mine: none,
  },
  'write-states': { view: write, mine: allStates },
  'write-not-kept': {
    view: write,
    you: notKept,
    mine: {
      ...mine,
      cards: mine.cards.map((card, place) => ({ ...card, stored: false, state: place ? 'shown' : 'sent' })),
    },
  },
  'write-offline': {
    view: write,
    mine,
    offline: true,
    drafts: [['self.hinders', 'Ik vul te snel in wat een ouder bedoelt']],
  },
  'write-locked': { view: { ...write, locked: true }, mine },
  'write-onward': {
    view: write,
    mine,
    drafts: [['self.hinders', 'Ik vul te snel in wat een ouder bed']],
    then: open('reveal'),
  },
  'write-time-over': { view: { ...write, timerEndsAt: write.now - 1 }, mine: none },
  'reveal-before': { view: meetingView('reveal'), mine },
  reveal: { view: open('reveal'), cards, mine },
  'reveal-unsent': {
    view: open('reveal'),
    cards,
    mine,
    drafts: [['self.hinders', 'Ik vul te snel in wat een ouder bedoelt']],
  },
  spotlight: {
    view: { ...open('order'), spotlight: { board, id: id('theme1') } },
    cards,
    mine,
    intents: ordered,
  },
  order: { view: open('order'), cards, mine, intents: ordered },
  'order-doubles': { view: open('order'), cards, mine, intents: ordered.slice(1) },
  'order-console': { view: open('order', { ordering: 'console' }), cards, mine, intents: ordered },
  'order-again': { view: open('order', { earlier }), cards, mine, intents: ordered },
  'order-locked': { view: { ...open('order'), locked: true }, cards, mine, intents: ordered },
  recognise: {
    view: open('recognise', { recognising: true }),
    cards,
    counts,
    mine: { ...mine, recognised: [id('theme1'), id('card3x')] },
    intents: ordered,
  },
  'agree-none': { view: open('agree', { recognising: true }), cards, counts, mine, intents: ordered },
  agree: { view: open('agree', { recognising: true }), cards, counts, mine, intents: agreed },
  'agree-locked': {
    view: { ...open('agree', { recognising: true }), locked: true },
    cards,
    counts,
    mine,
    intents: agreed,
  },
  compare: {
    view: open('compare', { recognising: true, earlier }),
    cards,
    counts,
    mine,
    intents: [...ordered, { kind: 'linkTheme', theme: id('theme1'), was: id('was3') }],
  },
  talk: { view: meetingView('talk') },
  end: { view: meetingView('end') },
  'end-not-kept': { view: meetingView('end'), you: notKept },
  closed: { view: meetingView('end', { status: 'closed' }) },
  'closed-not-kept': {
    view: meetingView('end', { status: 'closed' }),
    you: notKept,
    drafts: [['self.hinders', 'Dit had ik nog willen zeggen']],
  },
  paused: { view: meetingView('write', { paused: true }) },
  removed: {
    view: write,
    mine,
    out: 'seat-removed',
    drafts: [['self.hinders', 'Ik vul te snel in wat een ouder bedoelt']],
  },
  offline: { view: meetingView('talk'), offline: true },
  ...checkScenes,
  english: { view: { ...write, language: 'en' }, mine },
};

export const usual = { you, agreements };
