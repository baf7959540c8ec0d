import type { Id, NewId } from '@raakvlak/domain';
import { fieldsOf, type BoardResult, type Sheet, type Theme } from '@raakvlak/domain/cards';
import type { Check } from '@raakvlak/domain/check';

type FirstTheme = Pick<Theme, 'id' | 'title' | 'field' | 'was'>;

/**
 * With which themes a board begins: the titled ones of last time, which show when a card says that they still play; and the
 * topics of its check, which are what the group points at and agrees on. A topic is linked to the same one of last time.
 */
export function firstThemes(
  sheet: Sheet,
  check: Check | null,
  earlier: BoardResult['themes'],
  newId: NewId,
): FirstTheme[] {
  const titled = earlier.filter(({ title }) => title !== '');
  const [field] = fieldsOf(sheet);
  const topics = check?.questions.filter(({ kind }) => kind !== 'text').map(({ topic }) => topic) ?? [];
  const before = new Map<string, Id>(titled.map(({ title, id }) => [title, id]));
  return [
    ...titled
      .filter(({ title }) => !topics.includes(title))
      .map((theme) => ({ id: theme.id, title: theme.title, field: theme.field, was: theme.id })),
    ...[...new Set(topics)].flatMap((title) =>
      field ? [{ id: newId(), title, field: field.id, was: before.get(title) ?? null }] : [],
    ),
  ];
}
