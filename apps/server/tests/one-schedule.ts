import { idsFrom, type StepKind } from '@raakvlak/domain';
import type { Intent } from '@raakvlak/domain/cards';
import type { Give } from '@raakvlak/protocol/up';
import { SharedBoard } from './board-on-phone.ts';
import type { Device } from './device.ts';
import { gathered } from './gathered.ts';
import { handClock } from './hand-clock.ts';
import { bytesFrom } from './seeded.ts';

/** Who does what, by number of the person. */
export type Cast = {
  /** Writes this card, and changes it. */
  readonly writer: readonly number[];
  /** Taps "herken ik ook", this time. */
  readonly tapper: readonly number[];
  /** Has this page, on which one person orders and agrees with the others. */
  readonly hand: readonly number[];
  /** On which page each thing is done that is done together. */
  readonly page?: readonly number[];
  /** A guard that is off: a page's Yjs client ids come from the seat, not from chance. */
  readonly clientIdTells?: boolean;
  /** Everybody puts their name on their cards. */
  readonly signed?: boolean;
};

/** What came over the line of each who only looked, message by message. */
export type Seen = Readonly<
  Record<'phone' | 'stage' | 'phone that came late' | 'stage that came late', string[]>
>;

// The third is not kept.
const people = ['Ann', 'Bo', 'Cas'] as const;
const start = Date.now();
const newId = idsFrom(bytesFrom(5));
const many = (count: number) => Array.from({ length: count }, newId);
const [refs, themes, agreement, commands] = [many(6), many(2), newId(), many(20)] as const;
const [drukte = '', samen = ''] = themes;

/** The same meeting every time, in which ids, chance and clock are the same; only who does what is up to the cast. */
export async function play(cast: Cast): Promise<Seen> {
  await using room = await gathered(
    {},
    { clock: handClock(start), random: bytesFrom(1), publicUrl: 'http://raakvlak.example' },
  );
  const { meeting, server } = room;
  const desk = await meeting.console();
  const phones: Device[] = [];
  for (const name of people) phones.push((await meeting.join(name, name !== 'Cas')).phone);
  const [{ phone }, stage] = [await meeting.join('Dirk'), await meeting.stage()];
  using stack = new DisposableStack();
  const open = async (device: Device, from: number) =>
    stack.use(await new SharedBoard(device, meeting.board, { clientId: counting(from) }).settled());
  await open(phone, 100);
  await open(stage, 200);
  const hands: SharedBoard[] = [];
  for (const [hand, person] of cast.hand.entries())
    hands.push(await open(at(phones, person), 1_000 * (1 + (cast.clientIdTells ? person : hand))));
  const onDesk = await open(desk, 9_000);

  /** What was to be told is told, each piece of news on its own, and everybody heard it. */
  const quiet = async () => {
    for (const ms of [150, 350, 2_000, 500]) {
      server.clock.pass(ms);
      for (const device of [desk, phone, stage, ...phones])
        await device.socket.emitWithAck('give', 'nothing');
    }
  };
  const to = async (kind: StepKind) => {
    await room.to(kind);
    await quiet();
  };
  const give = async (person: number, what: Give) => {
    const answer = await at(phones, person).give(what);
    if (!answer.ok) throw new Error(answer.code);
    await quiet();
    return answer.card ?? '';
  };
  const write = (card: number) => {
    const person = at(cast.writer, card);
    const written = meeting.card(`kaart ${card}`, at(refs, card));
    const name = cast.signed ? at(people, person) : null;
    return give(person, { ...written, card: { ...written.card, name } });
  };
  const about = (card: number) => ({ ...meeting.card('', at(refs, card)), ref: at(refs, card) });
  let done = 0;
  const order = async (board: SharedBoard, intent: Intent) => {
    board.do(intent, at(commands, done++));
    await board.settled();
    await quiet();
  };
  const tap = (nth: number, target: string, on = true) =>
    give(at(cast.tapper, nth), meeting.recognise(target, on));

  await to('write');
  const cards: string[] = [];
  for (let card = 0; card < 5; card += 1) cards.push(await write(card));
  await give(at(cast.writer, 1), {
    ...about(1),
    kind: 'reword',
    words: 'anders gezegd',
    field: 'self.helps',
  });
  await give(at(cast.writer, 4), { ...about(4), kind: 'withdraw' });
  await to('reveal');
  await write(5);
  await desk.steer({ kind: 'showLate', board: meeting.board });
  await to('order');
  const page = (nth: number) => at(hands, at(cast.page ?? [0, 1, 2, 0, 1, 2, 0], nth));
  const field = 'team.helps';
  await order(page(0), { kind: 'makeTheme', id: drukte, field, cards: cards.slice(0, 2), title: 'Drukte' });
  await order(page(1), { kind: 'place', card: at(cards, 2), to: { theme: drukte } });
  await order(page(2), { kind: 'makeTheme', id: samen, field, cards: [at(cards, 3)], title: '' });
  await order(page(3), { kind: 'title', theme: samen, base: '', mine: 'Samen' });
  await order(page(4), { kind: 'place', card: at(cards, 0), to: { field: 'self.helps' } });
  await to('recognise');
  for (const [nth, target] of [drukte, drukte, samen, at(cards, 0)].entries()) await tap(nth, target);
  await tap(0, drukte, false);
  await give(at(cast.tapper, 3), { kind: 'keepNothing', id: newId() });
  await to('agree');
  await order(onDesk, { kind: 'chooseTheme', agreement, theme: drukte });
  await order(page(5), { kind: 'agreementText', agreement, name: 'what', base: '', mine: 'Elke week' });
  await order(page(6), { kind: 'agreementText', agreement, name: 'who', base: '', mine: 'Team Oost' });

  const [{ phone: latePhone }, lateStage] = [await meeting.join('Els'), await meeting.stage()];
  await open(latePhone, 300);
  await open(lateStage, 400);
  await quiet();
  return {
    phone: phone.wire,
    stage: stage.wire,
    'phone that came late': latePhone.wire,
    'stage that came late': lateStage.wire,
  };
}

function counting(from: number): () => number {
  let next = from;
  return () => next++;
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`The schedule has no ${index}`);
  return found;
}
