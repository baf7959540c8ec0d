import { describe, expect, it } from 'vitest';
import type { StepKind } from '../../meeting.ts';
import { inCheckOrder } from './step-order.ts';

const on = (board: string | null, ...kinds: StepKind[]) => kinds.map((kind) => ({ kind, board }));

describe('the steps of a check', () => {
  it('are in order when people answer, look, and then do something with it', () => {
    expect(inCheckOrder([...on(null, 'welcome'), ...on('a', 'ask', 'result', 'recognise', 'agree')])).toBe(
      true,
    );
    expect(inCheckOrder([...on('a', 'ask'), ...on(null, 'talk'), ...on('a', 'result', 'agree')])).toBe(true);
  });

  it.each<readonly StepKind[]>([
    ['result', 'ask'],
    ['ask', 'agree', 'result'],
    ['recognise', 'ask', 'result'],
  ])('are not in order as %s, %s', (...kinds) => {
    expect(inCheckOrder(on('a', ...kinds))).toBe(false);
  });

  it('of one board say nothing about another one, nor about a board without questions', () => {
    expect(
      inCheckOrder([...on('b', 'write', 'agree'), ...on('a', 'ask', 'result'), ...on('b', 'recognise')]),
    ).toBe(true);
    expect(
      inCheckOrder([...on('a', 'ask'), ...on('b', 'ask'), ...on('a', 'result'), ...on('b', 'result')]),
    ).toBe(true);
  });
});
