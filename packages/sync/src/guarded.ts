/**
 * Wraps a listener so that it never throws into Yjs: one exception in one `update` listener stops
 * every later update event of that document (yjs#799). What was thrown goes to `report`.
 */
export function guarded<Args extends unknown[]>(
  listener: (...args: Args) => void,
  report: (error: unknown) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      listener(...args);
    } catch (error) {
      report(error);
    }
  };
}
