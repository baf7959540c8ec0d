/** What the provider needs of a Socket.io client socket; a real one fits as it is. */
export type ClientWire = {
  readonly connected: boolean;
  on(event: string, listener: (...args: never[]) => void): unknown;
  off(event: string, listener: (...args: never[]) => void): unknown;
  emit(event: string, ...args: unknown[]): unknown;
};
