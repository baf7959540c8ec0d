/** The source: what the user reads in the phone. */
export const nl = {};
