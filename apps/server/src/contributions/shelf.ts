import type { Id } from '@raakvlak/domain';

/** Whose board it is. */
export type Shelf = { readonly organisation: Id; readonly board: Id };
