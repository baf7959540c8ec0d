import type { Tally, WebSocketLine } from '../web-socket.ts';

/** One phone's line to a peer's server: it sends Yjs updates and counts what comes back. */
export type Line = Disposable & {
  readonly tally: Tally;
  readonly web: WebSocketLine;
  readonly send: (update: Uint8Array) => void;
};

/** What a line tells. A thin phone leaves `update` out, and then nothing is decoded for it. */
export type Hearing = {
  /** Bytes of Yjs updates that the server sent. */
  readonly update?: (update: Uint8Array) => void;
  /** The server said that it took the oldest update that it had not yet answered, if it is one that says so. */
  readonly taken?: () => void;
};

/** How one kind of server is talked to. Resolves when the server has sent what there was in the room. */
export type Dialect = (port: number, room: string, hearing: Hearing) => Promise<Line>;
