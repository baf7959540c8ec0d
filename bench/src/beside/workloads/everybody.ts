import { chanceFrom } from '@raakvlak/crowd/people';
import { spread } from '../../percentiles.ts';
import type { Phone, Replica } from '../room.ts';
import { pause, within } from '../until.ts';
import { plan } from './deeds.ts';
import { gather } from './gather.ts';
import type { Workload } from './workload.ts';

/** How long an overrun server gets to bring what it still owes (s). */
const patience = 60;

/**
 * `size` phones in one room: everybody gives one or two cards, or types one card's length in one document, within the time.
 * A stage and two more replicas take all of it in; one that comes late has to find the same. All of it twice: first on a
 * server that just started, whose processor time is told apart, then once more.
 */
const everybody =
  (work: 'cards' | 'typing'): Workload =>
  async ({ size, seconds, seed, counting, room: open }) => {
    await using room = await open();
    await room.prepare(work, size);
    const sent = new Map<string, number>();
    let toStage: number[] = [];
    const stage = await room.stage((mark) => {
      const at = sent.get(mark);
      if (at === undefined) return;
      sent.delete(mark);
      toStage.push(performance.now() - at);
    });
    const replicas: Replica[] = [stage, await room.replica(), await room.replica()];
    const phones = await gather(size, () => room.phone());
    await pause(1_000);

    const round = async (begin: number) => {
      const toAnswer: number[] = [];
      toStage = [];
      let deeds = 0;
      const before = heardBy(phones);
      counting.start();
      const started = performance.now();
      const person = async (phone: Phone, nr: number): Promise<void> => {
        for (const { at, does } of plan(work, nr, seconds, chanceFrom(begin + nr))) {
          await pause(at - (performance.now() - started));
          const now = performance.now();
          deeds += 1;
          sent.set(
            does(phone, () => void toAnswer.push(performance.now() - now)),
            now,
          );
        }
      };
      await Promise.all(phones.map(person));
      await within(() => sent.size === 0 && (!room.answers || toAnswer.length === deeds), patience);
      const server = await counting.stop();
      const heard = heardBy(phones);
      return {
        ...server,
        deeds,
        lost: sent.size,
        toStageMs: toStage.length === 0 ? null : spread(toStage),
        toAnswerMs: toAnswer.length === 0 ? null : spread(toAnswer),
        framesPerPhone: Math.round((heard.frames - before.frames) / size),
        kilobytesPerPhone: Math.round((heard.bytes - before.bytes) / size / 100) / 10,
      };
    };
    const first = await round(seed);
    // Whoever still owes something has shown enough.
    const figures = first.lost > 0 ? first : await round(seed + size);

    const print = stage.print();
    const late = await room.replica();
    await pause(500);
    const equal = [...replicas, late].every((replica) => replica.print() === print);
    const closed = phones.filter((phone) => phone.closed).length;
    const refused = phones.flatMap((phone) => phone.refused);
    for (const one of [...phones, ...replicas, late]) one[Symbol.dispose]();
    return {
      ...figures,
      firstCpuSeconds: first.cpuSeconds,
      refused: refused.length,
      refusals: [...new Set(refused)],
      closed,
      equal,
    };
  };

export const everybodyGives = everybody('cards');
export const everybodyTypes = everybody('typing');

const heardBy = (phones: readonly Phone[]): { frames: number; bytes: number } => ({
  frames: phones.reduce((sum, { tally }) => sum + tally.frames, 0),
  bytes: phones.reduce((sum, { tally }) => sum + tally.bytes, 0),
});
