/** The source: what the user reads in the desk. */
export const nl = {};
