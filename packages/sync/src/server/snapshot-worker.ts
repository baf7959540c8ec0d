import { parentPort } from 'node:worker_threads';
import { snapshotOf } from './snapshot.ts';

/** One snapshot to be made, as it goes to the thread. */
export type SnapshotTask = { readonly task: number; readonly updates: readonly Uint8Array[] };
/** What came of it: the bytes, or why there are none. */
export type SnapshotDone =
  { readonly task: number; readonly bytes: Uint8Array } | { readonly task: number; readonly error: string };

parentPort?.on('message', ({ task, updates }: SnapshotTask) => parentPort?.postMessage(made(task, updates)));

function made(task: number, updates: SnapshotTask['updates']): SnapshotDone {
  try {
    return { task, bytes: snapshotOf(updates) };
  } catch (error) {
    return { task, error: String(error) };
  }
}
