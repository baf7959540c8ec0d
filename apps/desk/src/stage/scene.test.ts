import { expect, it } from 'vitest';
import type { Asked } from '../../gallery/asked.ts';
import { showOf } from '../../gallery/shows.ts';
import { sceneOf, spotlitOn } from './scene.ts';

const asked: Asked = {
  scene: 'recognise',
  shape: '3x2',
  many: 5,
  people: 3,
  cards: 0,
  seconds: undefined,
  language: 'nl',
  long: false,
  away: false,
};
const show = (scene: string) => showOf({ ...asked, scene });

it.each([
  ['lobby', 'lobby'],
  ['opening', 'opening'],
  ['agreements', 'agreements'],
  ['write', 'board'],
  ['reveal', 'board'],
  ['order', 'board'],
  ['recognise', 'board'],
  ['agree', 'board'],
  ['compare', 'board'],
  ['talk', 'talk'],
  ['end', 'end'],
  ['pause', 'pause'],
  ['over', 'over'],
  ['coming', 'coming'],
  ['check-ask', 'ask'],
  ['check-counting', 'counting'],
  ['check-list', 'result'],
  ['check-moments-apart', 'result'],
])('a meeting at %s shows the picture %s', (scene, picture) => {
  expect(sceneOf(show(scene))).toBe(picture);
});

it('keeps its picture while the connection is gone', () => {
  expect(sceneOf({ ...show('recognise'), presence: 'away' })).toBe('board');
});

it('thanks when the meeting closed, and goes quiet when its link is dead', () => {
  expect(sceneOf({ ...show('recognise'), presence: 'out', outBecause: 'meeting-closed' })).toBe('over');
  expect(sceneOf({ ...show('recognise'), presence: 'out', outBecause: 'not-found' })).toBe('out');
});

it('puts a stone in the light only on its own board', () => {
  const { meeting } = show('spotlight');
  const light = meeting?.spotlight;
  expect(spotlitOn(meeting, light?.board)).toBe(light?.id);
  expect(spotlitOn(meeting, 'another board')).toBeUndefined();
});
