/** The server's side: rooms of documents, judged and durable before anyone sees a change. */
export type { Clock } from '../clock.ts';
export { Hub } from './hub.ts';
export type { HubPorts } from './hub.ts';
export type { Written } from './own-edit.ts';
export type { Report } from './report.ts';
export { answerDirectly, tell, tellOne, toldAs } from './socket-tell.ts';
export type { Told } from './socket-tell.ts';
export { SnapshotThread } from './snapshot-thread.ts';
export { backlogOf, cutOff, socketBroadcast, wireOf } from './socket-wire.ts';
export { Ticker } from './ticker.ts';
export type { Tick } from './ticker.ts';
export { TIMING } from './timing.ts';
export type { Timing } from './timing.ts';
export type { Claim, LogEntry, StoredRoom, UpdateLog } from './update-log.ts';
export type { Enter, Visitor } from './visitor.ts';
export { wholeParts } from './whole-parts.ts';
export type { Broadcast, Wire } from './wire.ts';
