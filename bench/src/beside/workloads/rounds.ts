import { chanceFrom } from '@raakvlak/crowd/people';
import { spread } from '../../percentiles.ts';
import type { Phone, Replica } from '../room.ts';
import { pause, within } from '../until.ts';
import { plan } from './deeds.ts';
import type { Given, Outcome } from './workload.ts';

/** How long an overrun server gets to bring what it still owes (s). */
const patience = 60;

/** What others are told waits for more of it; after so long it has to be there (s). */
const agreeWithin = 5;

/** Whether replicas came to hold the same in time. */
export const agree = (replicas: readonly Replica[]): Promise<boolean> =>
  within(() => new Set(replicas.map((replica) => replica.print())).size === 1, agreeWithin);

/** What is under way to a stage, by its mark. */
export type UnderWay = {
  readonly arrived: (mark: string) => void;
  readonly left: (mark: string, at: number) => void;
  readonly count: () => number;
  /** How long each took since the last time this was asked (ms). */
  readonly took: () => number[];
};

export function underWay(): UnderWay {
  const sent = new Map<string, number>();
  let took: number[] = [];
  return {
    arrived: (mark) => {
      const at = sent.get(mark);
      if (at === undefined) return;
      sent.delete(mark);
      took.push(performance.now() - at);
    },
    left: (mark, at) => void sent.set(mark, at),
    count: () => sent.size,
    took: () => {
      const figures = took;
      took = [];
      return figures;
    },
  };
}

/**
 * Every phone does its share of the work within the time; all of it twice: first on a server that just started, whose
 * processor time is told apart, then once more. `answers` says whether the server answers a deed. What comes out are the second
 * round's figures (the first's when something got lost: whoever still owes something has shown enough).
 */
export async function rounds(
  work: 'cards' | 'typing',
  { seconds, seed, counting }: Given,
  { phones, way, answers }: { phones: readonly Phone[]; way: UnderWay; answers: boolean },
): Promise<Outcome> {
  const round = async (begin: number) => {
    const toAnswer: number[] = [];
    let deeds = 0;
    const before = heardBy(phones);
    await counting.start();
    const started = performance.now();
    const person = async (phone: Phone, nr: number): Promise<void> => {
      for (const { at, does } of plan(work, nr, seconds, chanceFrom(begin + nr))) {
        await pause(at - (performance.now() - started));
        const now = performance.now();
        deeds += 1;
        way.left(
          does(phone, () => void toAnswer.push(performance.now() - now)),
          now,
        );
      }
    };
    await Promise.all(phones.map(person));
    await within(() => way.count() === 0 && (!answers || toAnswer.length === deeds), patience);
    const server = await counting.stop();
    const heard = heardBy(phones);
    return {
      ...server,
      deeds,
      lost: way.count(),
      toStageMs: spreadOf(way.took()),
      toAnswerMs: spreadOf(toAnswer),
      framesPerPhone: Math.round((heard.frames - before.frames) / phones.length),
      kilobytesPerPhone: Math.round((heard.bytes - before.bytes) / phones.length / 100) / 10,
    };
  };
  const first = await round(seed);
  const figures = first.lost > 0 ? first : await round(seed + phones.length);
  return { ...figures, firstCpuSeconds: first.cpuSeconds };
}

const spreadOf = (figures: readonly number[]) => (figures.length === 0 ? null : spread(figures));

const heardBy = (phones: readonly Phone[]): { frames: number; bytes: number } => ({
  frames: phones.reduce((sum, { tally }) => sum + tally.frames, 0),
  bytes: phones.reduce((sum, { tally }) => sum + tally.bytes, 0),
});
