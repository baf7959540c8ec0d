import type { Id } from '@raakvlak/domain';
import type { Give } from '@raakvlak/protocol/up';
import { SharedBoard } from './board-on-phone.ts';
import type { Device } from './device.ts';
import { withSheet, type Gathered } from './gathered.ts';
import { anyId } from './gathering.ts';

/** What one person gives, by the way in which it comes in or is changed, and what others say instead of it. */
const ways = [
  'name',
  'signed',
  'card',
  'again',
  'before',
  'after',
  'waiting',
  'original',
  'instead',
  'hidden',
  'leftOut',
  'withdrawn',
  'late',
] as const;

export type Words = Readonly<Record<(typeof ways)[number], string>>;

/** Words that stand nowhere else. */
export const newWords = (): Words =>
  Object.fromEntries(ways.map((way) => [way, `${way} ${anyId()}`])) as Words;

/** The facilitator looks first, so that every state of a card occurs. */
export const everyState = withSheet({ lookFirst: true, writing: 'live' });

type Write = Extract<Give, { kind: 'write' }>;

/**
 * One phone gives in every way there is; a meeting with `everyState` ends in the step where people recognise. Answers what
 * the phone would give again, as its page remembers it. `title` is written together, and no gift; `theme` is one of an
 * earlier time that still plays.
 */
export async function giveInEveryWay(
  { meeting, to }: Pick<Gathered, 'meeting' | 'to'>,
  phone: Device,
  words: Words,
  { theme = null, title }: { theme?: Id | null; title: string },
): Promise<readonly Give[]> {
  const desk = await meeting.console();
  const { board } = meeting;
  const card = (way: keyof Words, over: Partial<Write['card']> = {}): Write => {
    const write = meeting.card(words[way]);
    return { ...write, card: { ...write.card, ...over } };
  };
  const gives = async (give: Give): Promise<Id> => {
    const answer = await phone.give(give);
    if (!answer.ok) throw new Error(`${give.kind}: ${answer.code}`);
    return answer.card ?? '';
  };
  const looks = async (
    write: Write,
    verdict: 'show' | 'reword' | 'leave-out',
    instead: string | null = null,
  ) => {
    const id = await gives(write);
    await desk.steer({ kind: 'look', board, card: id, verdict, words: instead });
    return id;
  };
  await to('write');
  const signed = card('card', { name: words.signed });
  const target = await looks(signed, 'show');
  const again = card('again', { again: theme });
  await looks(again, 'show');
  const changed = card('before');
  await gives(changed);
  const { step } = changed;
  const { field } = changed.card;
  await gives({ kind: 'reword', id: anyId(), board, step, ref: changed.id, words: words.after, field });
  const [waiting, reworded, hidden, leftOut] = [
    card('waiting'),
    card('original'),
    card('hidden'),
    card('leftOut'),
  ];
  await gives(waiting);
  await looks(reworded, 'reword', words.instead);
  await desk.steer({ kind: 'hide', board, card: await looks(hidden, 'show'), on: true });
  await looks(leftOut, 'leave-out');
  const withdrawn = card('withdrawn');
  await gives(withdrawn);
  await gives({ kind: 'withdraw', id: anyId(), board, step, ref: withdrawn.id });
  await to('order');
  const made = anyId();
  {
    using shared = await new SharedBoard(phone, board, { cards: phone.last('cards').cards }).settled();
    shared.do({ kind: 'makeTheme', id: made, field, cards: [target], title });
    await shared.settled();
  }
  const late = card('late');
  await gives(late);
  await to('recognise');
  const tap = meeting.recognise(made);
  await gives(tap);
  const rewritten: Write = { ...changed, card: { ...changed.card, words: words.after } };
  return [signed, again, rewritten, waiting, reworded, hidden, leftOut, late, tap];
}
