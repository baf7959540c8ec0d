import { expect, it } from 'vitest';
import { letIn, reloadOnce, takeHandover } from './reload-once.ts';

function tab() {
  let reloads = 0;
  return { name: '', location: { reload: () => void (reloads += 1) }, reloads: () => reloads };
}

it('P10 a page that is too old hands its words over and reloads once, not again and again', () => {
  const one = tab();
  expect(reloadOnce(one, 'seat', 'words')).toBe(true);
  expect(takeHandover(one, 'seat')).toBe('words');
  expect(reloadOnce(one, 'seat', 'words')).toBe(false);
  expect(one.reloads()).toBe(1);
});

it('words go only to the seat that wrote them', () => {
  const one = tab();
  reloadOnce(one, 'seat', 'words');
  expect(takeHandover(one, 'other')).toBeUndefined();
});

it('P6 the words leave the tab as soon as they are taken over', () => {
  const one = tab();
  reloadOnce(one, 'seat', 'words');
  takeHandover(one, 'seat');
  expect(one.name).not.toContain('words');
});

it('once let in, a page may reload for the next version', () => {
  const one = tab();
  reloadOnce(one, 'seat', 'words');
  takeHandover(one, 'seat');
  letIn(one);
  expect(reloadOnce(one, 'seat', 'words')).toBe(true);
});

it("leaves a tab's own name alone", () => {
  const one = { ...tab(), name: 'somebody else' };
  letIn(one);
  expect(takeHandover(one, 'seat')).toBeUndefined();
  expect(one.name).toBe('somebody else');
});
