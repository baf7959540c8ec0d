/** Lets this many come in, a few `abreast`. */
export async function gather<T>(size: number, come: (nr: number) => Promise<T>, abreast = 8): Promise<T[]> {
  const all: T[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < size) {
      const nr = next++;
      all.push(await come(nr));
    }
  };
  await Promise.all(Array.from({ length: Math.min(abreast, size) }, one));
  return all;
}
