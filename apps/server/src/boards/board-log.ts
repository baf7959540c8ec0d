import type { UpdateLog } from '@raakvlak/sync/server';

/** A board whose rows are damaged is shown with what is whole of it, and nothing is written over it. */
export type BoardLog = UpdateLog & { readonly isDamaged: (board: string) => boolean };
