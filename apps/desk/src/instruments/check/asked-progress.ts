/** How far people are, never more exact than the coarse count that everyone may see. */
export type Progress = 'none' | 'some' | 'half' | 'most' | 'nearly';

/** `answered` is the last mark that was passed; nobody knows how many above it are through the questions. */
export function progressOf(answered: number, invited: number | null): Progress {
  if (answered === 0) return 'none';
  if (invited === null || invited === 0) return 'some';
  const share = answered / invited;
  if (share >= 0.8) return 'nearly';
  if (share >= 0.6) return 'most';
  return share >= 0.5 ? 'half' : 'some';
}

/** How far two planes have come together for it, from 0 to 1: a picture of waiting, in as few steps as the words. */
export const nearness: Readonly<Record<Progress, number>> = {
  none: 0,
  some: 0.3,
  half: 0.55,
  most: 0.8,
  nearly: 1,
};
