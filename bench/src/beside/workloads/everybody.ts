import type { Replica } from '../room.ts';
import { pause, within } from '../until.ts';
import { gather } from './gather.ts';
import { rounds, underWay } from './rounds.ts';
import type { Workload } from './workload.ts';

/** What others are told waits for more of it; after so long it has to be there (s). */
const patience = 5;

/**
 * `size` phones in one room: everybody gives one or two cards, or types one card's length in one document, within the time.
 * A stage and two more replicas take all of it in; one that comes late has to find the same.
 */
const everybody =
  (work: 'cards' | 'typing'): Workload =>
  async (given) => {
    const { size } = given;
    await using room = await given.room();
    await room.prepare(work, size);
    const way = underWay();
    const stage = await room.stage(way.arrived);
    const replicas: Replica[] = [stage, await room.replica(), await room.replica()];
    const phones = await gather(size, () => room.phone());
    await pause(1_000);

    const figures = await rounds(work, given, { phones, way, answers: room.answers });

    const late = await room.replica();
    const print = stage.print();
    const equal = await within(() => [...replicas, late].every((one) => one.print() === print), patience);
    const closed = phones.filter((phone) => phone.closed).length;
    const refused = phones.flatMap((phone) => phone.refused);
    for (const one of [...phones, ...replicas, late]) one[Symbol.dispose]();
    return { ...figures, refused: refused.length, refusals: [...new Set(refused)], closed, equal };
  };

export const everybodyGives = everybody('cards');
export const everybodyTypes = everybody('typing');
