import { describe, expect, it } from 'vitest';
import { keepCaret } from './keep-caret.ts';

/** The caret drawn as a bar, so that a case reads as a person sees it. */
const moved = (before: string, after: string) => {
  const caret = keepCaret(before.replace('|', ''), after, before.indexOf('|'));
  return `${after.slice(0, caret)}|${after.slice(caret)}`;
};

describe('the caret', () => {
  it('stays when somebody writes behind it', () => {
    expect(moved('samen| eten', 'samen eten en praten')).toBe('samen| eten en praten');
  });
  it('moves along when somebody writes before it', () => {
    expect(moved('eten| en praten', 'samen eten en praten')).toBe('samen eten| en praten');
  });
  it('moves to the end of what replaced its words', () => {
    expect(moved('ee|n twee', 'drie twee')).toBe('drie| twee');
  });
  it('stays inside a text that became empty', () => {
    expect(moved('sam|en', '')).toBe('|');
  });
});
