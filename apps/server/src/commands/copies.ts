/** The name of a copy. The time stands in it, because a copy of a copy gets another date from the file system. */
export const copyNamedAt = (now: number): string =>
  `raakvlak-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;

/** Whether a file is called like a copy of ours. */
export const isCopy = (name: string): boolean => /^raakvlak-[\dT-]+Z\.db$/.test(name);

/** The same, or what was left beside it of a database that was laid aside. */
export const belongsToCopy = (name: string): boolean => isCopy(name.replace(/-(wal|shm)$/, ''));
