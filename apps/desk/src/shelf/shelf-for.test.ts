import { groupKinds } from '@raakvlak/domain';
import { checkTemplates, templates } from '@raakvlak/words/templates';
import { describe, expect, it } from 'vitest';
import { checksFor, shelfFor } from './shelf-for.ts';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe.each(groupKinds)('the shelf of a %s group', (kind) => {
  const shelf = shelfFor(kind, templates, checkTemplates);

  it('holds every ready-made meeting once', () => {
    const all = ids([...shelf.boards, ...shelf.checks, ...shelf.more]);
    expect([...all].sort()).toEqual(ids([...templates, ...checkTemplates]).sort());
  });

  it('shows what fits, few enough to choose from', () => {
    for (const { goodFor } of [...shelf.boards, ...shelf.checks].filter(
      ({ id }) => id !== 'empty' && id !== 'own-check',
    ))
      expect(goodFor).toContain(kind);
    expect(shelf.boards.length).toBeGreaterThan(1);
    expect(shelf.checks.length).toBeLessThanOrEqual(5);
    expect(shelf.boards.length + shelf.checks.length).toBeLessThanOrEqual(13);
  });

  it('ends each list with the one to fill oneself', () => {
    expect(shelf.boards.at(-1)?.id).toBe('empty');
    expect(shelf.checks.at(-1)?.id).toBe('own-check');
  });
});

describe('what lies first', () => {
  it('for children who live together is how it is here, and what goes well or less', () => {
    const shelf = shelfFor('living', templates, checkTemplates);
    expect(shelf.checks[0]?.id).toBe('children-climate');
    expect(shelf.boards.map(({ id }) => id)).toEqual(['well-and-less', 'house-meeting', 'empty']);
  });

  it('for people who learn together is how equal it was', () => {
    expect(shelfFor('learning', templates, checkTemplates).checks[0]?.id).toBe('equality-pulse');
  });

  it('of the rest, checks that fit come before those that do not', () => {
    const { more } = checksFor('learning', checkTemplates);
    const fits = more.map(({ goodFor }) => goodFor.includes('learning'));
    expect(fits).toEqual([...fits].sort((a, b) => Number(b) - Number(a)));
  });
});
