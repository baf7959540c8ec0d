/* What Yjs asks of a log, without colours: takes the place of lib0/logging in the build. */

export const print = (...said: unknown[]): void => warn(...said);

export const warn = (...said: unknown[]): void => {
  // eslint-disable-next-line no-console -- Yjs warns only of what a developer has to see
  console.warn(...said);
};

// Signs that switch a colour on and off.
export const [BOLD, UNBOLD, ORANGE, RED] = ['', '', '', ''];
