const marks = [0, 3, 5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500] as const;

/**
 * A live counter while people write in silence (R10): the last mark that was passed, so that nobody can watch a
 * neighbour's tap move the number.
 */
export function coarseCount(count: number): number {
  let passed = 0;
  for (const mark of marks) if (count >= mark) passed = mark;
  return passed;
}
