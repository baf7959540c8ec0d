import type { Tally } from './web-socket.ts';

/** Called when the server said that it took a deed. */
export type Tell = () => void;

/** A thin phone: it does what a person does and counts what it hears. */
export type Phone = Disposable & {
  readonly tally: Tally;
  /** Ended by the server. */
  readonly closed: boolean;
  /** The codes of what the server said no to. */
  readonly refused: readonly string[];
  /** Gives one card; the mark by which the stage knows it. `taken` is called when the server acknowledged, if it does. */
  readonly give: (words: string, taken: Tell) => string;
  /** Types one sign in the text that this phone works on; the mark by which the stage knows it. */
  readonly type: (sign: string, taken: Tell) => string;
};

/** A full replica: it takes everything in, as a stage or a real phone does. */
export type Replica = Disposable & {
  /** Everything it knows, as text: equal for all replicas of a room. */
  readonly print: () => string;
};

/** Somebody who sends as fast as it goes: bytes that mean nothing, edits that are allowed, or commands. */
export type Flooder = Disposable & {
  readonly closed: boolean;
  readonly send: (kind: 'garbage' | 'valid' | 'commands') => void;
};

/** What a room is used for. `looking`: the board is in order and everyone has the whole of it. */
export type Work = 'cards' | 'typing' | 'looking';

/** One room on one server, as a workload sees it. */
export type Room = AsyncDisposable & {
  /** Whether its server acknowledges. */
  readonly answers: boolean;
  /** Lays this many cards on the board. Before `prepare`. */
  readonly fill: (cards: number) => Promise<void>;
  /** Makes it ready: ours has to be led to a step, texts have to be there. `phones` will share them. */
  readonly prepare: (work: Work, phones: number) => Promise<void>;
  /** A phone comes in; resolves when it has what it is there for. */
  readonly phone: () => Promise<Phone>;
  readonly stage: (arrived: (mark: string) => void) => Promise<Replica>;
  readonly replica: () => Promise<Replica>;
  /** Only where somebody would stop one. */
  readonly flooder?: () => Promise<Flooder>;
};
