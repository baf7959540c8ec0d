import { newBoardUpdate } from '@raakvlak/board';
import type { Id, StepKind } from '@raakvlak/domain';
import type { UpEvents } from '@raakvlak/protocol/up';
import { giveSchema, steerSchema } from '@raakvlak/protocol/up';
import { EVENTS } from '@raakvlak/sync/events';
import { anyId, type Gathering } from './gathering.ts';

/** What there is in a meeting to reach for. */
export type Ours = {
  readonly meeting: Gathering;
  readonly ref: Readonly<Record<'changed' | 'withdrawn', Id>>;
  readonly card: Readonly<Record<'waiting' | 'hidden', Id>>;
  /** Of somebody who is taken away at the end. */
  readonly seat: Id;
  /** The board on which something is asked in private. */
  readonly check: Id;
  /** An open text that somebody has to read, once there is one. */
  readonly text: () => Id;
};

export type Attempt = {
  readonly event: string;
  /** The step in which whoever may do it can. */
  readonly in: StepKind;
  readonly by: 'seat' | 'console';
  /**
   * `oneself`: names nothing of others, so that in a meeting of one's own it is fine. `reading`: its answer is all it does.
   * `leaving`: has no answer. `down`: what only a server says.
   */
  readonly sort?: 'oneself' | 'reading' | 'leaving' | 'down';
  readonly payload: (ours: Ours) => unknown;
};

type Rest = Omit<Attempt, 'event' | 'in' | 'by'>['payload'];
const seat = (event: string, step: StepKind, payload: Rest, sort?: Attempt['sort']): Attempt => ({
  event,
  in: step,
  by: 'seat',
  payload,
  ...(sort ? { sort } : {}),
});
const console_ = (step: StepKind, what: (ours: Ours) => object, sort?: Attempt['sort']): Attempt => ({
  ...seat('steer', step, what, sort),
  by: 'console',
});
const about = ({ meeting }: Ours, step: StepKind = 'write') => ({
  id: anyId(),
  board: meeting.board,
  step: meeting.step(step),
});
const asked = ({ meeting, check }: Ours) => ({ id: anyId(), board: check, step: meeting.step('ask') });
const board = ({ meeting }: Ours) => ({ board: meeting.board });

const { hello, update, leave, frame, reset } = EVENTS;
const bytes = newBoardUpdate([{ id: anyId(), title: 'Een thema', field: 'team.helps' }], 4711);

/** Everything that can be said over a socket, in an order in which whoever may do it can do all of it. */
export const attempts: Readonly<Record<string, Attempt>> = {
  'give write': seat('give', 'write', ({ meeting }) => meeting.card('van iemand')),
  'give reword': seat('give', 'write', (ours) => {
    const words = { words: 'anders gezegd', field: 'team.helps' };
    return { kind: 'reword', ...about(ours), ref: ours.ref.changed, ...words };
  }),
  'give withdraw': seat('give', 'write', (ours) => ({
    kind: 'withdraw',
    ...about(ours),
    ref: ours.ref.withdrawn,
  })),
  'steer look': console_('write', (ours) => {
    const verdict = { verdict: 'show', words: null };
    return { kind: 'look', ...board(ours), card: ours.card.waiting, ...verdict };
  }),
  'steer hide': console_('write', (ours) => ({
    kind: 'hide',
    ...board(ours),
    card: ours.card.hidden,
    on: true,
  })),
  'steer pause': console_('write', () => ({ kind: 'pause', on: true }), 'oneself'),
  'steer timer': console_('write', () => ({ kind: 'timer', seconds: 60 }), 'oneself'),
  [hello]: seat(
    hello,
    'order',
    ({ meeting }) => {
      const nothing = { epoch: null, run: null, stateVector: new Uint8Array([0]), pending: [] };
      return { room: meeting.board, ...nothing };
    },
    'reading',
  ),
  [update]: seat(update, 'order', ({ meeting }) => ({
    room: meeting.board,
    epoch: 1,
    bytes,
    commands: ['een opdracht'],
  })),
  [frame]: seat(
    frame,
    'order',
    ({ meeting }) => ({ room: meeting.board, epoch: 1, after: 0, seq: 1, bytes }),
    'down',
  ),
  [reset]: seat(reset, 'order', ({ meeting }) => ({ room: meeting.board, epoch: 2 }), 'down'),
  [leave]: seat(leave, 'order', ({ meeting }) => ({ room: meeting.board }), 'leaving'),
  'steer showLate': console_('order', (ours) => ({ kind: 'showLate', ...board(ours) })),
  'steer ordering': console_('order', (ours) => ({ kind: 'ordering', ...board(ours), by: 'console' })),
  'steer spotlight': console_('order', (ours) => ({
    kind: 'spotlight',
    stone: { ...board(ours), id: ours.card.waiting },
  })),
  'steer showEarlierWords': console_('order', (ours) => ({
    kind: 'showEarlierWords',
    ...board(ours),
    on: true,
  })),
  'give recognise': seat('give', 'recognise', ({ meeting, card }) => meeting.recognise(card.waiting)),
  'steer removeSeat': console_('recognise', (ours) => ({ kind: 'removeSeat', seat: ours.seat })),
  'steer lock': console_('recognise', () => ({ kind: 'lock', on: true }), 'oneself'),
  'steer go': console_('recognise', ({ meeting }) => ({ kind: 'go', step: meeting.step('agree') })),
  'steer askOpenly': console_('agree', ({ check }) => ({ kind: 'askOpenly', board: check, on: true })),
  'give perspective': seat(
    'give',
    'ask',
    () => ({ kind: 'perspective', id: anyId(), perspective: 'parent' }),
    'oneself',
  ),
  'give group': seat('give', 'ask', (ours) => ({ kind: 'group', ...asked(ours), group: 'youth' })),
  'give answer': seat('give', 'ask', (ours) => ({
    kind: 'answer',
    ...asked(ours),
    question: 'words',
    answer: { kind: 'text', words: 'van iemand' },
  })),
  'steer showQuestion': console_('result', ({ check }) => ({
    kind: 'showQuestion',
    board: check,
    question: 'words',
  })),
  'steer lookText': console_('result', ({ check, text }) => ({
    kind: 'lookText',
    board: check,
    text: text(),
    verdict: 'show',
    words: null,
  })),
  'give keepNothing': seat('give', 'agree', () => ({ kind: 'keepNothing', id: anyId() }), 'oneself'),
  'give eraseMine': seat('give', 'agree', () => ({ kind: 'eraseMine', id: anyId() }), 'oneself'),
};

/** Read from the schemas, so that what is new there has no attempt here until somebody writes one. */
export function everythingSayable(): string[] {
  const schemas = { give: giveSchema, steer: steerSchema } satisfies Record<keyof UpEvents, unknown>;
  const product = Object.entries(schemas).flatMap(([event, { def }]) =>
    def.options.map((option) => `${event} ${option.def.shape.kind.def.values[0]}`),
  );
  return [...product, ...Object.values(EVENTS)];
}
