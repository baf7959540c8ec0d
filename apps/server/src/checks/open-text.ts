import type { Id } from '@raakvlak/domain';
import type { TextState } from '@raakvlak/protocol/down';

/** An open text without its writer. `stored` false: it is in memory only, because its writer is not kept. */
export type OpenText = {
  readonly id: Id;
  readonly question: string;
  readonly words: string;
  readonly state: TextState;
  /** What is shown instead. */
  readonly shown: string | null;
  readonly stored: boolean;
};

/** Whether everyone sees it, in its own or other words. */
export const isShown = ({ state }: OpenText): boolean => state === 'shown' || state === 'reworded';
