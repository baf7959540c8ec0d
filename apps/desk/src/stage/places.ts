/** Measures of the stage that several of its pictures share, in units. */
export const margin = 44;
export const headHeight = 142;
export const underHead = 22;
