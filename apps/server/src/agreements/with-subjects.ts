import type { Agreement, Id } from '@raakvlak/domain';

/**
 * A group's list with what each line is about, also where nobody gave the theme a title: then it is read from the board
 * itself, because the list holds no word of a card.
 */
export async function withSubjects(
  list: readonly Agreement[],
  subjectsOn: (board: Id) => Promise<ReadonlyMap<Id, string>>,
): Promise<Agreement[]> {
  const bare = new Set(list.flatMap(({ theme, board }) => (theme === '' && board !== null ? [board] : [])));
  const found = await Promise.all([...bare].map(subjectsOn));
  const subjects = new Map(found.flatMap((onBoard) => [...onBoard]));
  return list.map((line) => (line.theme === '' ? { ...line, theme: subjects.get(line.id) ?? '' } : line));
}
