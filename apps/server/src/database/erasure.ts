import type { Clock } from '../clock.ts';

/** Call it after something was erased: when it resolves, the bytes are gone, or it goes on trying by itself (P8). */
export type Erased = () => Promise<void>;

const again = 1_000;

/** Somebody who makes a backup at this very moment may hold up the log; `report` hears of that, once per erasure. */
export function createErasure({
  emptyLog,
  clock,
  report,
}: {
  emptyLog: () => Promise<boolean>;
  clock: Clock;
  report: (error?: unknown) => void;
}): Erased {
  async function retry(): Promise<void> {
    if (!(await emptyLog())) clock.after(again, () => void retry().catch(report));
  }
  return async () => {
    if (await emptyLog()) return;
    report();
    clock.after(again, () => void retry().catch(report));
  };
}
