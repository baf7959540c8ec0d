import type { MeetingView } from '@raakvlak/protocol/down';
import { expect, it } from 'vitest';
import { nextScene, wantedScene, type Scene } from './scene.ts';

const view = (change: Partial<MeetingView>): MeetingView =>
  ({ status: 'open', step: 'write', paused: false, spotlight: null, ...change }) as MeetingView;
const write: Scene = { is: 'step', step: 'write' };
const reveal: Scene = { is: 'step', step: 'reveal' };

it('closing goes before everything, a pause before the spotlight, the spotlight before the step', () => {
  const spotlight = { board: 'b', id: 's' };
  expect(wantedScene(view({ status: 'closed', paused: true }), undefined)).toEqual({ is: 'closed' });
  expect(wantedScene(view({}), 'meeting-closed')).toEqual({ is: 'closed' });
  expect(wantedScene(view({ paused: true }), 'seat-removed')).toEqual({ is: 'out', code: 'seat-removed' });
  expect(wantedScene(view({ paused: true, spotlight }), undefined)).toEqual({ is: 'paused' });
  expect(wantedScene(view({ spotlight }), undefined)).toEqual({ is: 'spotlight', board: 'b', stone: 's' });
  expect(wantedScene(view({}), undefined)).toEqual(write);
  expect(wantedScene(undefined, undefined)).toEqual({ is: 'coming' });
});

it('a step never takes the page from under a thumb that types', () => {
  expect(nextScene(write, reveal, true)).toEqual(write);
  expect(nextScene(write, { is: 'paused' }, true)).toEqual(write);
});

it('without a typing thumb the phone goes along', () => {
  expect(nextScene(write, reveal, false)).toEqual(reveal);
});

it('nothing holds a page that shows no step', () => {
  expect(nextScene({ is: 'coming' }, write, true)).toEqual(write);
  expect(nextScene({ is: 'paused' }, write, true)).toEqual(write);
});
