import { BoardAtHand } from '@raakvlak/crowd/board';
import type { SimulatedFacilitator } from '@raakvlak/crowd/facilitator';
import { agree, order } from '@raakvlak/crowd/ordering';
import { recognise, write, type CardInHand, type Chance } from '@raakvlak/crowd/people';
import { SimulatedPhone } from '@raakvlak/crowd/phone';
import { nicknames, type StoryMoment } from '@raakvlak/crowd/story';
import type { Id, NewId } from '@raakvlak/domain';
import type { MovableClock } from './movable-clock.ts';

export type Cast = {
  readonly facilitator: SimulatedFacilitator;
  readonly group: Id;
  readonly clock: MovableClock;
  readonly chance: Chance;
  readonly newId: NewId;
};

const atOnce = { least: 0, most: 0 };
const noWait = (): Promise<void> => Promise.resolve();
const aMoment = (): Promise<void> => new Promise((soon) => setTimeout(soon, 20));

/** Cards of a moment, dealt round to as many people as were there. */
export function deal(moment: StoryMoment): CardInHand[][] {
  const cards: CardInHand[] = [
    ...moment.themes.flatMap(({ field, title, cards: all }) =>
      all.map((words) => ({ field, words, theme: title })),
    ),
    ...moment.loose.map((card) => ({ ...card, theme: null })),
  ];
  return Array.from({ length: moment.people }, (_, person) =>
    cards.filter((_card, index) => index % moment.people === person),
  );
}

/** Holds a whole meeting of long ago within seconds, through the same doors as a real one. Gives the board that was made. */
export async function pastMeeting(cast: Cast, moment: StoryMoment, repeat: Id | null): Promise<Id> {
  const { facilitator, group, clock, chance, newId } = cast;
  clock.moveTo(-moment.daysAgo * 86_400_000);
  const { id } = await facilitator.newMeeting(group, {
    template: 'hinders-helps',
    language: 'nl',
    repeat,
    plannedFor: null,
  });
  const door = await facilitator.open(id);
  const secret = new URL(door.url).hash.slice(1);
  const phones: SimulatedPhone[] = [];
  for (let person = 0; person < moment.people; person += 1)
    phones.push(
      await SimulatedPhone.join({
        base: facilitator.base,
        way: { secret },
        name: nicknames[person] ?? null,
        keep: true,
        newId,
      }),
    );
  const goTo = async (kind: string): Promise<void> => {
    await facilitator.goTo(kind);
    clock.pass(5_000);
    while (!phones.every((phone) => phone.mirror.kindNow() === kind)) await aMoment();
  };

  await goTo('write');
  const hands = deal(moment);
  await Promise.all(
    phones.map((phone, person) => write({ phone, chance, wait: noWait }, hands[person] ?? [], atOnce)),
  );
  await goTo('reveal');
  await goTo('order');
  const [first] = phones;
  const board = first?.mirror.boardNow();
  if (!first || !board) throw new Error('nobody is in');
  using shared = new BoardAtHand(first, board, newId);
  await shared.settled();
  await order({ shared, newId, chance, wait: aMoment }, moment.themes, atOnce);
  await goTo('recognise');
  await Promise.all(
    phones.map((phone) =>
      recognise({ phone, chance, wait: noWait }, shared.stones, 3 + Math.floor(chance() * 4), atOnce),
    ),
  );
  await goTo('agree');
  using table = new BoardAtHand(facilitator, board, newId);
  await table.settled();
  await agree({ shared: table, newId, chance, wait: noWait }, moment.agreements, 0);
  for (const phone of phones) phone[Symbol.dispose]();
  await facilitator.close(id);
  await settle(facilitator, group, moment);
  return board;
}

/** How the agreements of that meeting stand by now. */
async function settle(facilitator: SimulatedFacilitator, group: Id, moment: StoryMoment): Promise<void> {
  const { agreements } = await facilitator.group(group);
  for (const made of moment.agreements) {
    const line = agreements.find(({ what }) => what === made.what);
    if (line && made.status !== 'open')
      await facilitator.ask('PATCH', `/api/agreements/${line.id}`, { status: made.status, note: '' });
  }
}
