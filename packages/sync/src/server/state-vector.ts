import { Cursor, ScanStop } from '../gate/cursor.ts';

/** Whether these bytes are a state vector that Yjs may read: canonical integers and nothing behind them. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    const cursor = new Cursor(bytes);
    for (let left = cursor.uint(0x7fffffff); left > 0; left--) {
      cursor.uint(0xffffffff);
      cursor.uint(0x7fffffff);
    }
    return cursor.done;
  } catch (stop) {
    if (stop instanceof ScanStop) return false;
    throw stop;
  }
}
