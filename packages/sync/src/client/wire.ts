import type { DownEvents, UpEvents } from '../events.ts';

type Heard = 'connect' | 'disconnect' | keyof DownEvents;

/** What the provider needs of a Socket.io client socket; a real one, typed or not, fits as it is. */
export type ClientWire = {
  readonly connected: boolean;
  on(event: Heard, listener: (payload: unknown) => void): unknown;
  off(event: Heard, listener: (payload: unknown) => void): unknown;
  emit(event: keyof UpEvents, ...args: unknown[]): unknown;
};
