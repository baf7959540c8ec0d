import { participantNameSchema, rosterMost } from '@raakvlak/domain';

export type ReadNames = {
  /** Fit for a card, in the order they were typed. */
  readonly names: readonly string[];
  readonly tooLong: readonly string[];
  /** On the list already, or typed twice; no reason to refuse, two people may have one name. */
  readonly twice: readonly string[];
  readonly tooMany: boolean;
};

/** Names as somebody typed or pasted them: one on each line. `onList` are those who are on the roster already. */
export function readNames(typed: string, onList: readonly string[]): ReadNames {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '');
  const read = lines.map((line) => ({ line: line.trim(), name: participantNameSchema.safeParse(line) }));
  const names = read.flatMap(({ name }) => (name.success ? [name.data] : []));
  const seen = new Set(onList.map(same));
  const twice = new Map<string, string>();
  for (const name of names) {
    if (seen.has(same(name)) && !twice.has(same(name))) twice.set(same(name), name);
    seen.add(same(name));
  }
  return {
    names,
    tooLong: read.flatMap(({ line, name }) => (name.success ? [] : [line])),
    twice: [...twice.values()],
    tooMany: onList.length + names.length > rosterMost,
  };
}

const same = (name: string): string => name.toLowerCase();
