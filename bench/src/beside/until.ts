export const pause = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/** Looks every 25 ms until it holds; throws when that takes too long. */
export async function until(holds: () => boolean, what: string, seconds = 60): Promise<void> {
  if (!(await within(holds, seconds))) throw new Error(`never happened: ${what}`);
}

/** Whether it came to hold in time. */
export async function within(holds: () => boolean, seconds: number): Promise<boolean> {
  for (let attempt = 0; attempt < seconds * 40; attempt += 1) {
    if (holds()) return true;
    await pause(25);
  }
  return holds();
}

/** The same, once it is done; throws when that takes too long. */
export async function soon<T>(done: Promise<T>, what: string, seconds = 60): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`never happened: ${what}`)), seconds * 1_000);
  return Promise.race([done, late.promise]).finally(() => clearTimeout(timer));
}
