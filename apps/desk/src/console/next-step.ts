import type { Step } from '@raakvlak/domain';

/** Where "Verder" leads: the step after this one, past the agreements of before when there are none. */
export function nextStep(steps: readonly Step[], now: Step, agreements: number): Step | undefined {
  const at = steps.findIndex(({ id }) => id === now.id);
  return steps.slice(at + 1).find(({ kind }) => kind !== 'agreements' || agreements > 0);
}
