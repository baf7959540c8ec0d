import { everybodyGives, everybodyTypes } from './workloads/everybody.ts';
import { flooding } from './workloads/flood.ts';
import { idling } from './workloads/idle.ts';
import { joining } from './workloads/joins.ts';
import { oneMoreCard, oneMoreSign } from './workloads/one-more.ts';
import { roomsGive, roomsType } from './workloads/rooms.ts';
import type { Workload } from './workloads/workload.ts';

/** A workload and the sizes at which it is measured; `quick` is the one for five minutes in all, null for none. */
export type Measured = {
  /** A long one, measured once per server. */
  readonly once?: true;
  /** Only on a server that would do something about it. */
  readonly onlyOurs?: true;
  readonly name: string;
  readonly run: Workload;
  readonly sizes: readonly number[];
  readonly quick: number | null;
};

export const workloads: readonly Measured[] = [
  { name: 'cards', run: everybodyGives, sizes: [30, 100, 300], quick: 100 },
  { name: 'typing', run: everybodyTypes, sizes: [30, 100, 300], quick: 100 },
  { name: 'rooms-cards', run: roomsGive, sizes: [40], quick: null },
  { name: 'rooms-typing', run: roomsType, sizes: [40], quick: null },
  { name: 'joins', run: joining, sizes: [50, 500, 5_000], quick: 500 },
  { name: 'idle', run: idling, sizes: [1_000], quick: null },
  { name: 'one-more-card', run: oneMoreCard, sizes: [10, 1_000, 4_500], quick: null, once: true },
  { name: 'one-more-sign', run: oneMoreSign, sizes: [10, 1_000, 10_000], quick: null, once: true },
  { name: 'flood', run: flooding, sizes: [30], quick: null, onlyOurs: true },
];
