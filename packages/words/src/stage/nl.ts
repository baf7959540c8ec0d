/** The source: what the user reads in the stage. */
export const nl = {};
