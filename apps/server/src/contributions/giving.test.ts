import { expect, it } from 'vitest';
import { emptyArrangement, type Sheet, type Situation } from '@raakvlak/domain/cards';
import { BoardMemory } from './board-memory.ts';
import type { BoardNow } from './board-now.ts';
import { given, type GiveToBoard, type Giver } from './giving.ts';

const sheet: Sheet = {
  question: 'Wat helpt?',
  explanation: '',
  rows: [{ id: 'team', label: 'Team', hint: '' }],
  columns: [{ id: 'helps', label: 'Helpt', hint: '', starter: '', tone: 'helps' }],
  writing: 'silent',
  lookFirst: false,
  sharing: 'always',
  ordering: 'everyone',
  agreeQuestion: 'Wat doen we hiermee?',
};
const id = (name: string) => name.padEnd(22, '0');
const writing: Situation = { step: 'write', locked: false, ordering: 'everyone' };
const ordering: Situation = { ...writing, step: 'order' };
const recognising: Situation = { ...writing, step: 'recognise' };
const ann: Giver = { seat: id('ann'), kept: true };
const bo: Giver = { seat: id('bo'), kept: true };

function board(over: Partial<BoardNow> = {}): BoardNow {
  return {
    sheet,
    revealed: false,
    memory: new BoardMemory(),
    situation: writing,
    arrangement: emptyArrangement,
    earlierThemes: new Set(),
    marks: new Map(),
    asksForCards: (step) => step === id('write'),
    cardId: (ref) => id(`card${ref.slice(0, 6)}`),
    ...over,
  };
}

const write = (ref: string, words = 'samen eten', step = 'write'): GiveToBoard => ({
  kind: 'write',
  id: id(ref),
  board: id('board'),
  step: id(step),
  card: { field: 'team.helps', words, name: null, again: null },
});
const change = (ref: string, words: string): GiveToBoard => ({
  kind: 'reword',
  id: id('change'),
  board: id('board'),
  step: id('write'),
  ref: id(ref),
  words,
  field: 'team.helps',
});
const withdraw = (ref: string): GiveToBoard => ({
  kind: 'withdraw',
  id: id('away'),
  board: id('board'),
  step: id('write'),
  ref: id(ref),
});
const recognise = (target: string, on = true): GiveToBoard => ({
  kind: 'recognise',
  id: id('tap'),
  board: id('board'),
  step: id('recognise'),
  target,
  on,
});

/** Judges and, when it is a yes, lets memory have it. */
function give(what: GiveToBoard, who: Giver, on: BoardNow) {
  const outcome = given(what, who, on);
  if (outcome.ok) on.memory.apply(outcome.value.edit);
  return outcome.ok ? (outcome.value.state ?? 'done') : outcome.code;
}

it('a card in silent writing is stored and shows nothing; on a revealed board it shows at once', () => {
  const silent = board();
  expect(give(write('a'), ann, silent)).toBe('sent');
  expect(silent.memory.visible(false)).toEqual([]);
  const live = board({ revealed: true });
  expect(give(write('a'), ann, live)).toBe('shown');
  expect(live.memory.visible(true).map(({ words }) => words)).toEqual(['samen eten']);
});

it('a repeat of a command is the same card, also when its step is over', () => {
  const first = board();
  give(write('a'), ann, first);
  const later = { ...first, situation: ordering, revealed: true };
  expect(give(write('a'), ann, later)).toBe('shown');
  expect(first.memory.size).toBe(1);
});

it("nobody changes, withdraws or claims somebody else's card, whatever name they know", () => {
  const now = board();
  give(write('a'), ann, now);
  expect(give(write('a', 'van mij'), bo, now)).toBe('not-yours');
  expect(give(change('a', 'lelijk'), bo, now)).toBe('not-yours');
  expect(give(withdraw('a'), bo, now)).toBe('not-yours');
  expect(now.memory.cards().map(({ words }) => words)).toEqual(['samen eten']);
});

it('a card for a step that is over is late: taken, and shown to nobody yet', () => {
  const now = board({ situation: ordering, revealed: true });
  expect(give(write('a'), ann, now)).toBe('late');
  expect(now.memory.visible(true)).toEqual([]);
  expect(give(change('a', 'toch anders'), ann, now)).toBe('late');
  expect(give(withdraw('a'), ann, now)).toBe('done');
  expect(now.memory.size).toBe(0);
});

it('a card for a step that never asked for one is not taken', () => {
  expect(give(write('a', 'te vroeg', 'later'), ann, board({ situation: ordering }))).toBe('not-now');
});

it('when the facilitator looks first, a card waits, and waits again when it is changed', () => {
  const now = board({ sheet: { ...sheet, lookFirst: true }, revealed: true });
  expect(give(write('a'), ann, now)).toBe('waiting');
  const [card] = now.memory.cards();
  if (card) now.memory.apply({ put: [{ ...card, state: 'shown' }] });
  expect(give(change('a', 'iets anders'), ann, now)).toBe('waiting');
  expect(now.memory.visible(true)).toEqual([]);
});

it('own words can be changed and withdrawn while writing, and not after', () => {
  const now = board();
  give(write('a'), ann, now);
  expect(give(change('a', 'samen koken'), ann, now)).toBe('sent');
  expect(give(change('a', 'te laat'), ann, { ...now, situation: ordering })).toBe('not-now');
  expect(give(withdraw('a'), ann, { ...now, situation: ordering })).toBe('not-now');
  expect(give(withdraw('a'), ann, now)).toBe('done');
  expect(give(withdraw('a'), ann, now)).toBe('done');
  expect(give(change('a', 'weg is weg'), ann, now)).toBe('not-found');
});

it('a lock refuses what would change the wall', () => {
  const locked = board({ situation: { ...writing, locked: true } });
  expect(give(write('a'), ann, locked)).toBe('locked');
});

it('a field or an earlier theme that is not there is not taken', () => {
  const now = board({ earlierThemes: new Set([id('then')]) });
  const [field, unknown, again] = ['other.helps', id('what'), id('then')];
  const card = { field: 'team.helps', words: 'speelt nog', name: null, again: null };
  const of = (ref: string, over: object) => ({ ...write(ref), card: { ...card, ...over } }) as GiveToBoard;
  expect(give(of('a', { field }), ann, now)).toBe('invalid');
  expect(give(of('b', { again: unknown }), ann, now)).toBe('invalid');
  expect(give(of('c', { again }), ann, now)).toBe('sent');
});

it('n counts each seat once, its own writer like everyone, and off takes it back', () => {
  const now = board({ revealed: true });
  give(write('a'), ann, now);
  const tapping = { ...now, situation: recognising };
  const [stone] = now.memory.visible(true);
  const target = stone?.id ?? '';
  for (const who of [ann, bo, bo]) expect(give(recognise(target), who, tapping)).toBe('done');
  expect(now.memory.counts()).toEqual([[target, 2]]);
  give(recognise(target, false), ann, tapping);
  expect(now.memory.counts()).toEqual([[target, 1]]);
  expect(give(recognise(target), ann, now)).toBe('not-now');
});

it('recognising counts only for what people see as one thing', () => {
  const theme = { id: id('theme'), title: '', field: 'team.helps', into: null, was: null };
  const now = board({ revealed: true });
  give(write('a'), ann, now);
  give(write('b'), ann, now);
  const [inside, loose] = now.memory.visible(true).map((card) => card.id);
  const tapping = board({
    memory: now.memory,
    revealed: true,
    situation: recognising,
    arrangement: {
      ...emptyArrangement,
      themes: [theme, { ...theme, id: id('merged'), into: theme.id }, { ...theme, id: id('empty') }],
      places: new Map([[inside ?? '', { theme: theme.id }]]),
    },
  });
  expect(give(recognise(theme.id), bo, tapping)).toBe('done');
  expect(give(recognise(loose ?? ''), bo, tapping)).toBe('done');
  for (const target of [inside ?? '', id('merged'), id('empty'), id('nothing')])
    expect(give(recognise(target), bo, tapping), target).toBe('not-found');
});

it('a seat that is not kept gives what anyone gives, and the record says where it may go', () => {
  const now = board();
  expect(give(write('a'), { ...ann, kept: false }, now)).toBe('sent');
  expect(now.memory.cards().map(({ stored }) => stored)).toEqual([false]);
});
