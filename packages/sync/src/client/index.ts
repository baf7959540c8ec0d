/** The phone's side: a document that is sent, acknowledged, mended and caught up. */
export type { Clock } from '../clock.ts';
export { kindOf } from '../events.ts';
export type { RefusalCode } from '../events.ts';
export { guarded } from '../guarded.ts';
export type { Apply, Command, Join } from './command.ts';
export { memoryOutbox } from './outbox-store.ts';
export type { OutboxStore } from './outbox-store.ts';
export { Provider } from './provider.ts';
export type { ProviderEvent, ProviderPorts } from './provider.ts';
export type { Status } from './status.ts';
export type { ClientWire } from './wire.ts';
