import { chanceFrom } from '@raakvlak/crowd/people';
import { spread } from '../../percentiles.ts';
import type { Phone } from '../room.ts';
import { pause, within } from '../until.ts';
import { plan } from './deeds.ts';
import { gather } from './gather.ts';
import type { Workload } from './workload.ts';

const people = 25;
const patience = 60;

/**
 * `size` rooms of 25 phones each with a stage: everybody gives one or two cards, or every third types one card's length while
 * the others look on (all thousand at once overrun every server here). Twice, as in one room.
 */
const manyRooms =
  (work: 'cards' | 'typing'): Workload =>
  async ({ size, seconds, seed, counting, room: open }) => {
    const sent = new Map<string, number>();
    let toStage: number[] = [];
    const arrived = (mark: string): void => {
      const at = sent.get(mark);
      if (at === undefined) return;
      sent.delete(mark);
      toStage.push(performance.now() - at);
    };
    const rooms = await gather(size, open, 1);
    const filled = await gather(
      size,
      async (nr) => {
        const room = rooms[nr];
        if (!room) throw new Error('no room');
        await room.prepare(work, people);
        const stage = await room.stage(arrived);
        return { room, stage, phones: await gather(people, () => room.phone(), 2) };
      },
      8,
    );
    await pause(2_000);
    const working = filled.flatMap(({ phones }) =>
      phones.filter((_, nr) => work === 'cards' || nr % 3 === 0),
    );
    const answers = filled[0]?.room.answers ?? false;
    const round = async (begin: number) => {
      let [deeds, answered] = [0, 0];
      toStage = [];
      counting.start();
      const started = performance.now();
      const person = async (phone: Phone, nr: number): Promise<void> => {
        for (const { at, does } of plan(work, nr, seconds, chanceFrom(begin + nr))) {
          await pause(at - (performance.now() - started));
          const now = performance.now();
          deeds += 1;
          sent.set(
            does(phone, () => (answered += 1)),
            now,
          );
        }
      };
      await Promise.all(working.map(person));
      await within(() => sent.size === 0 && (!answers || answered === deeds), patience);
      const server = await counting.stop();
      return { ...server, deeds, lost: sent.size, toStageMs: toStage.length === 0 ? null : spread(toStage) };
    };
    const first = await round(seed);
    const figures = first.lost > 0 ? first : await round(seed + working.length);
    let equal = true;
    for (const { room, stage, phones } of filled) {
      const late = await room.replica();
      await pause(20);
      equal &&= late.print() === stage.print();
      for (const one of [late, stage, ...phones]) one[Symbol.dispose]();
      await room[Symbol.asyncDispose]();
    }
    const refused = filled.flatMap(({ phones }) => phones.flatMap((phone) => phone.refused));
    return { ...figures, firstCpuSeconds: first.cpuSeconds, refused: refused.length, equal };
  };

export const roomsGive = manyRooms('cards');
export const roomsType = manyRooms('typing');
