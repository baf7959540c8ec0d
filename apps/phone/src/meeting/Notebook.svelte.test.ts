import { expect, it } from 'vitest';
import { Notebook, type Pages } from './Notebook.svelte.ts';

function paper(text: string | null = null) {
  const sheet = { text };
  const pages: Pages = {
    read: () => sheet.text,
    write: (written) => (sheet.text = written),
    tear: () => (sheet.text = null),
  };
  return { sheet, pages };
}

const slip = {
  ref: 'r',
  board: 'b',
  field: 'a.b',
  words: 'Voor mezelf',
  name: null,
  because: 'mine',
} as const;

it('words that were typed are there again after a reload', () => {
  const { pages } = paper();
  const before = new Notebook(pages);
  before.setDraft('b', 'a.b', 'Half af');
  before.lay(slip);
  const after = new Notebook(pages);
  expect(after.draft('b', 'a.b')).toBe('Half af');
  expect(after.slips).toEqual([slip]);
});

it('each field of each board has words of its own', () => {
  const notebook = new Notebook(paper().pages);
  notebook.setDraft('b', 'a.b', 'Een');
  notebook.setDraft('b', 'a.c', '  ');
  notebook.setDraft('other', 'a.b', 'Twee');
  expect(notebook.draftsOf('b')).toEqual([{ field: 'a.b', words: 'Een' }]);
});

it('P6 without pages nothing leaves the page', () => {
  const notebook = new Notebook(undefined);
  notebook.setDraft('b', 'a.b', 'Van mij');
  expect(notebook.draft('b', 'a.b')).toBe('Van mij');
  expect(notebook.onDevice).toBe(false);
});

it('P6 leaving the device tears the pages and keeps the words in the page', () => {
  const { sheet, pages } = paper();
  const notebook = new Notebook(pages);
  notebook.setDraft('b', 'a.b', 'Van mij');
  expect(sheet.text).toContain('Van mij');
  notebook.leaveDevice();
  expect(sheet.text).toBeNull();
  notebook.setDraft('b', 'a.b', 'Van mij alleen');
  expect(sheet.text).toBeNull();
  expect(notebook.draft('b', 'a.b')).toBe('Van mij alleen');
});

it('a phone that stores nothing says so and forgets nothing', () => {
  const refuses = (): never => {
    throw new Error('full');
  };
  const notebook = new Notebook({ read: () => null, write: refuses, tear: () => undefined });
  notebook.setDraft('b', 'a.b', 'Half af');
  expect(notebook.draft('b', 'a.b')).toBe('Half af');
  expect(notebook.onDevice).toBe(false);
});

it('unreadable pages are an empty notebook', () => {
  expect(new Notebook(paper('{').pages).slips).toEqual([]);
});
