/** For tests of a product that uses sync: a room without a network, a log in memory, a contract for one's own log, bytes made by hand. */
export { encodeUpdate } from './encode.ts';
export type { AnyDeletes, AnyStruct } from './encode.ts';
export { FakeClock, settled } from './fake-clock.ts';
export { memoryLog } from './memory-log.ts';
export type { Disk } from './memory-log.ts';
export { CALM, LinkedSocket, Network, STORM } from './network.ts';
export type { Weather } from './network.ts';
export { randomFrom } from './random.ts';
export type { Random } from './random.ts';
export { updateLogContract } from './update-log-contract.ts';
export type { LogRule, TestedLog } from './update-log-contract.ts';
