/** The source: what the user reads in the server's reports. */
export const nl = {};
