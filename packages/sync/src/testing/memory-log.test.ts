import { test } from 'vitest';
import { memoryLog } from './memory-log.ts';
import type { Disk } from './memory-log.ts';
import { updateLogContract } from './update-log-contract.ts';

for (const { title, run } of updateLogContract) {
  test(title, () =>
    run(async () => {
      const disk: Disk = new Map();
      return { log: memoryLog(disk), reopen: async () => memoryLog(disk) };
    }),
  );
}
