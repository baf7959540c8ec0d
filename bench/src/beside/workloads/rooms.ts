import { pause } from '../until.ts';
import { gather } from './gather.ts';
import { agree, rounds, underWay } from './rounds.ts';
import type { Workload } from './workload.ts';

const people = 25;

/**
 * `size` rooms of 25 phones each with a stage: everybody gives one or two cards, or every third types one card's length while
 * the others look on (all thousand at once overrun every server here).
 */
const manyRooms =
  (work: 'cards' | 'typing'): Workload =>
  async (given) => {
    const { size } = given;
    const way = underWay();
    const rooms = await gather(size, () => given.room(), 1);
    const filled = await gather(
      size,
      async (nr) => {
        const room = rooms[nr];
        if (!room) throw new Error('no room');
        await room.prepare(work, people);
        const stage = await room.stage(way.arrived);
        return { room, stage, phones: await gather(people, () => room.phone(), 2) };
      },
      8,
    );
    await pause(2_000);
    const phones = filled.flatMap((one) => one.phones.filter((_, nr) => work === 'cards' || nr % 3 === 0));
    const answers = filled[0]?.room.answers ?? false;

    const figures = await rounds(work, given, { phones, way, answers });

    let equal = true;
    for (const { room, stage, phones: own } of filled) {
      const late = await room.replica();
      equal &&= await agree([stage, late]);
      for (const one of [late, stage, ...own]) one[Symbol.dispose]();
      await room[Symbol.asyncDispose]();
    }
    const refused = filled.flatMap((one) => one.phones.flatMap((phone) => phone.refused));
    return { ...figures, refused: refused.length, equal };
  };

export const roomsGive = manyRooms('cards');
export const roomsType = manyRooms('typing');
