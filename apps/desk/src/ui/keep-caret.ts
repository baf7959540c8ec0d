/** Where the caret belongs after somebody else changed the text around it: beside the same words as before. */
export function keepCaret(before: string, after: string, caret: number): number {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  if (caret <= same) return caret;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const fromEnd = before.length - caret;
  return fromEnd <= tail ? after.length - fromEnd : after.length - tail;
}
