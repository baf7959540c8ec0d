import type { Logger } from 'pino';
import type { Clock } from './clock.ts';

const hour = 3_600_000;

/** Does every task now and every hour until it is disposed; a task that fails is tried again the next time. */
export function createSweeping({
  clock,
  log,
  tasks,
}: {
  clock: Clock;
  log: Logger;
  tasks: readonly (() => Promise<unknown>)[];
}): AsyncDisposable {
  let cancel = (): void => undefined;
  let ended = false;

  async function sweep(): Promise<void> {
    for (const task of tasks)
      await task().catch((error: unknown) => log.error({ err: error }, 'sweeping failed'));
    if (!ended) cancel = clock.after(hour, again);
  }

  function again(): void {
    running = sweep();
  }

  let running = sweep();
  return {
    [Symbol.asyncDispose]: async () => {
      ended = true;
      cancel();
      await running;
    },
  };
}
