import type { Id } from '@raakvlak/domain';
import type { CardRecord } from './card-record.ts';

/** "Herken ik ook": one seat, one stone. */
export type Tap = { readonly target: Id; readonly seat: Id; readonly stored: boolean };

/** What changes in what people gave on one board, as values: memory applies it, the store writes it, its inverse undoes it. */
export type Edit = {
  readonly put?: readonly CardRecord[];
  readonly gone?: readonly CardRecord[];
  readonly tap?: readonly Tap[];
  readonly untap?: readonly Tap[];
};

export const isEmpty = ({ put = [], gone = [], tap = [], untap = [] }: Edit): boolean =>
  put.length + gone.length + tap.length + untap.length === 0;
