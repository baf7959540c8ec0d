import { describe, expect, it } from 'vitest';
import { routeOf } from './routes.ts';

describe('routes', () => {
  it.each([
    ['/desk', '', { page: 'shelf' }],
    ['/desk/', '', { page: 'shelf' }],
    ['/desk/begin', 'secret', { page: 'begin', link: 'secret' }],
    ['/desk/start/abc', '', { page: 'start', group: 'abc' }],
    ['/desk/groups/abc', '', { page: 'group', id: 'abc', cards: false }],
    ['/desk/groups/abc/cards', '', { page: 'group', id: 'abc', cards: true }],
    ['/desk/meetings/abc/paper', '', { page: 'paper', id: 'abc' }],
    ['/desk/meetings/abc', '', { page: 'meeting', id: 'abc' }],
    ['/desk/meetings/abc/console', '', { page: 'console', id: 'abc' }],
    ['/desk/stage/abc', 'secret', { page: 'stage', id: 'abc', secret: 'secret' }],
    ['/desk/groups', '', { page: 'nowhere' }],
    ['/desk/groups/abc/more', '', { page: 'nowhere' }],
    ['/desk/meetings/abc/console/more', '', { page: 'nowhere' }],
    ['/elsewhere', '', { page: 'nowhere' }],
  ] as const)('%s leads to its page', (path, fragment, route) => {
    expect(routeOf(path, fragment)).toEqual(route);
  });
});
