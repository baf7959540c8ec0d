/** What the hub needs of one connected socket. `wireOf` makes it of Socket.io's. */
export type Wire = {
  readonly id: string;
  /** Calls back for every message of this name; `answer` is the acknowledgement, or does nothing. */
  readonly on: (event: string, listen: (payload: unknown, answer: (value: unknown) => void) => void) => void;
  readonly onClose: (listen: () => void) => void;
  readonly join: (channel: string) => void;
  readonly leave: (channel: string) => void;
  /** Bytes that wait because the other side does not read. */
  readonly backlog: () => number;
  readonly close: () => void;
};

/** Sends one message, encoded once, to every wire in a channel of this process. */
export type Broadcast = (channel: string, event: string, payload: unknown) => void;
