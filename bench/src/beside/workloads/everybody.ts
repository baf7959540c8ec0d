import type { Replica } from '../room.ts';
import { pause } from '../until.ts';
import { gather } from './gather.ts';
import { agree, rounds, underWay } from './rounds.ts';
import type { Workload } from './workload.ts';

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
    const equal = await agree([...replicas, late]);
    const closed = phones.filter((phone) => phone.closed).length;
    const refused = phones.flatMap((phone) => phone.refused);
    for (const one of [...phones, ...replicas, late]) one[Symbol.dispose]();
    return { ...figures, refused: refused.length, refusals: [...new Set(refused)], closed, equal };
  };

export const everybodyGives = everybody('cards');
export const everybodyTypes = everybody('typing');
