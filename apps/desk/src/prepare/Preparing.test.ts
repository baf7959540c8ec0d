import { boardStepKinds } from '@raakvlak/domain';
import { sheetIn } from '@raakvlak/domain/cards';
import { checkIn } from '@raakvlak/domain/check';
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
        board: boardStepKinds.has(kind) ? board : null,
        title: title.nl,
        instruction: instruction.nl,
        minutes,
      })),
    boards: [boardOf(id, board)],
    stage: null,
  };
}

function boardOf(template: string, id: string): MeetingDetail['boards'][number] {
  const found = templateById(template);
  if (!found) throw new Error('the template is gone');
  const check = found.check ? checkIn('nl', found.check) : null;
  return { id, title: found.title.nl, sheet: sheetIn('nl', found), check, previous: null };
}

/** The same meeting with the pulse as its last board: asked, looked at, and agreed on before the end. */
function withPulse(detail: MeetingDetail): MeetingDetail {
  const board = boardOf('equality-pulse', newId());
  const steps = (['ask', 'result', 'agree'] as const).map((kind) => ({
    id: newId(),
    kind,
    board: board.id,
    title: kind,
    instruction: '',
    minutes: null,
  }));
  const programme = [...detail.programme.slice(0, -1), ...steps, ...detail.programme.slice(-1)];
  return { ...detail, programme, boards: [...detail.boards, board] };
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

  it('adds a check and takes it out again, and keeps what was typed while the server did so', async () => {
    const saved: MeetingChange[] = [];
    const added = withPulse(detail);
    const typing: { now?: () => void } = {};
    const ask = asking(async (path, request) => {
      const rebuilt = (path as string).endsWith('/boards') ? added : detail;
      if (request?.method === 'PUT') saved.push(JSON.parse(request.body as string) as MeetingChange);
      else typing.now?.();
      return Response.json(
        request?.method === 'PUT' ? { ...detail, ...(saved.at(-1) ?? {}), boards: detail.boards } : rebuilt,
      );
    });
    const preparing = new Preparing(detail, ask, newId);
    preparing.draft.title = 'Eerst dit';
    typing.now = () => {
      preparing.draft.title = 'Toen dat';
      preparing.changed();
    };
    expect((await preparing.addCheck('equality-pulse')).ok).toBe(true);
    expect(saved.map(({ title }) => title)).toEqual(['Eerst dit']);
    expect(preparing.draft.title).toBe('Toen dat');
    expect(preparing.draft.boards.map(({ check }) => check?.id)).toEqual([undefined, 'equality-pulse']);
    expect(preparing.draft.programme.map(({ kind }) => kind).slice(-4)).toEqual([
      'ask',
      'result',
      'agree',
      'end',
    ]);

    delete typing.now;
    const board = preparing.draft.boards[1]?.id ?? '';
    expect((await preparing.removeCheck(board)).ok).toBe(true);
    expect(preparing.draft.boards).toHaveLength(1);
    expect(preparing.draft.programme.some((step) => step.board === board)).toBe(false);
    expect(preparing.draft.title).toBe('Toen dat');
  });

  it('adds nothing while something is not saved yet', async () => {
    const { ask, saved } = server(detail);
    const preparing = new Preparing(detail, ask, newId);
    preparing.draft.title = ' ';
    preparing.changed();
    expect(await preparing.addCheck('equality-pulse')).toEqual({ ok: false, code: 'incomplete' });
    expect(saved).toEqual([]);
  });

  describe('with questions that are answered in private', () => {
    const kindsOf = (preparing: Preparing) => preparing.draft.programme.map(({ kind }) => kind);

    it('never puts the picture before the answers, nor what the group does with it before the picture', () => {
      const check = planned('equality-pulse');
      const preparing = new Preparing(check, server(check).ask, newId);
      expect(kindsOf(preparing)).toEqual(['welcome', 'ask', 'result', 'recognise', 'agree', 'end']);
      expect([1, 2, 3].map((at) => preparing.canMove(at, 1))).toEqual([false, false, false]);
      preparing.moveStep(1, 1);
      expect(kindsOf(preparing)).toEqual(['welcome', 'ask', 'result', 'recognise', 'agree', 'end']);
      // Past the end of the programme, and before the welcome, there is nothing either.
      expect(preparing.canMove(1, -1)).toBe(false);
      expect(preparing.canMove(5, 1)).toBe(false);
    });

    it('lets the questions of one board pass the steps of another', () => {
      const both = withPulse(detail);
      const preparing = new Preparing(both, server(both).ask, newId);
      const at = kindsOf(preparing).indexOf('ask');
      expect(preparing.canMove(at, -1)).toBe(true);
      preparing.moveStep(at, -1);
      expect(kindsOf(preparing)[at - 1]).toBe('ask');
    });

    it('never asks without showing, and leaves out the other steps', () => {
      const check = planned('equality-pulse');
      const preparing = new Preparing(check, server(check).ask, newId);
      const can = preparing.draft.programme.filter((step) => preparing.canLeaveOut(step));
      expect(can.map(({ kind }) => kind)).toEqual(['recognise', 'agree', 'end']);
    });

    it('puts a step of an added check back on its own board', () => {
      const both = withPulse(detail);
      const preparing = new Preparing(both, server(both).ask, newId);
      const [, pulse] = both.boards;
      const agree = preparing.draft.programme.find(
        ({ kind, board }) => kind === 'agree' && board === pulse?.id,
      );
      if (!agree) throw new Error('the pulse agrees on nothing');
      preparing.leaveOut(agree);
      const out = preparing.leftOut.find(({ kind, board }) => kind === 'agree' && board === pulse?.id);
      if (!out) throw new Error('it is not offered again');
      preparing.takeIn(out);
      expect(kindsOf(preparing).slice(-4)).toEqual(['ask', 'result', 'agree', 'end']);
      expect(preparing.draft.programme.at(-2)?.board).toBe(pulse?.id);
    });
  });
});
