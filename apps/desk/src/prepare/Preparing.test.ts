import { sheetIn } from '@raakvlak/domain/cards';
import type { MeetingChange, MeetingDetail } from '@raakvlak/protocol/http';
import { templateById } from '@raakvlak/words/templates';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asking } from '../http/ask.ts';
import { Preparing } from './Preparing.svelte.ts';

let made = 0;
const newId = () => String((made += 1)).padStart(22, '0');

function planned(id: string): MeetingDetail {
  const template = templateById(id);
  if (!template) throw new Error('the template is gone');
  const board = newId();
  return {
    id: newId(),
    group: { id: newId(), name: 'Noord', kind: 'learning' },
    template: id,
    language: 'nl',
    title: template.title.nl,
    plannedFor: null,
    status: 'planned',
    opening: {
      purpose: template.opening.purpose.nl,
      asked: template.opening.asked.nl,
      after: template.opening.after.nl,
    },
    programme: template.steps
      .filter(({ kind }) => kind !== 'agreements')
      .map(({ kind, title, instruction, minutes }) => ({
        id: newId(),
        kind,
        board: kind === 'welcome' || kind === 'end' ? null : board,
        title: title.nl,
        instruction: instruction.nl,
        minutes,
      })),
    boards: [
      { id: board, title: template.title.nl, sheet: sheetIn('nl', template), check: null, previous: null },
    ],
    stage: null,
  };
}

/** A server that takes every change, and remembers them. */
function server(detail: MeetingDetail) {
  const saved: MeetingChange[] = [];
  const ask = asking(async (_path, request) => {
    const change = JSON.parse(request?.body as string) as MeetingChange;
    saved.push(change);
    return Response.json({ ...detail, ...change, boards: detail.boards });
  });
  return { ask, saved };
}

describe('preparing a meeting', () => {
  let detail: MeetingDetail;
  beforeEach(() => {
    vi.useFakeTimers();
    detail = planned('hinders-helps');
    return () => vi.useRealTimers();
  });

  it('saves by itself when nothing changed for a moment, once for a whole sentence', async () => {
    const { ask, saved } = server(detail);
    const preparing = new Preparing(detail, ask, newId);
    for (const title of ['W', 'Wa', 'Wat nu?']) {
      preparing.draft.title = title;
      preparing.changed();
    }
    expect(preparing.saving).toBe('changed');
    await vi.runAllTimersAsync();
    expect(saved.map(({ title }) => title)).toEqual(['Wat nu?']);
    expect(preparing.saving).toBe('saved');
  });

  it('says what is missing as gaps, and is ready when they are filled (T-01)', () => {
    const preparing = new Preparing(planned('empty'), server(detail).ask, newId);
    expect(preparing.gaps).toEqual(['purpose', 'asked', 'after']);
    expect(preparing.ready).toBe(false);
    preparing.draft.opening = { purpose: 'Daarom', asked: 'Dit', after: 'Dat' };
    expect(preparing.gaps).toEqual([]);
    expect(preparing.ready).toBe(true);
  });

  it('says where something is empty that needs words, and sends nothing of it', async () => {
    const { ask, saved } = server(detail);
    const preparing = new Preparing(detail, ask, newId);
    const [board] = preparing.draft.boards;
    if (board) board.sheet.question = ' ';
    preparing.changed();
    await vi.runAllTimersAsync();
    expect([...preparing.wrong]).toEqual(['boards.0.sheet.question']);
    expect(saved).toEqual([]);
    expect(preparing.ready).toBe(false);
  });

  it('takes a step out and puts it back in its own place', () => {
    const preparing = new Preparing(detail, server(detail).ask, newId);
    const before = preparing.draft.programme.map(({ kind }) => kind);
    const order = preparing.draft.programme.find(({ kind }) => kind === 'order');
    if (!order) throw new Error('no order step');
    preparing.leaveOut(order);
    expect(preparing.leftOut.map(({ kind }) => kind)).toEqual(['agreements', 'order']);
    const [, back] = preparing.leftOut;
    if (back) preparing.takeIn(back);
    expect(preparing.draft.programme.map(({ kind }) => kind)).toEqual(before);
    expect(preparing.draft.programme.find(({ kind }) => kind === 'order')?.board).toBe(detail.boards[0]?.id);
  });

  it('moves a step one place', () => {
    const preparing = new Preparing(detail, server(detail).ask, newId);
    preparing.moveStep(1, 1);
    expect(preparing.draft.programme.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'welcome',
      'reveal',
      'write',
    ]);
    preparing.moveStep(2, -1);
    expect(preparing.draft.programme.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'welcome',
      'write',
      'reveal',
    ]);
  });

  it('offers then and now only where a board looks at an earlier one again', () => {
    const [board] = detail.boards;
    if (!board) throw new Error('no board');
    const again = { ...detail, boards: [{ ...board, previous: newId() }] };
    expect(new Preparing(again, server(again).ask, newId).leftOut.map(({ kind }) => kind)).toEqual([
      'agreements',
      'compare',
    ]);
  });
});
