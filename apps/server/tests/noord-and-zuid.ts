import type { StepKind } from '@raakvlak/domain';
import type { Me } from '@raakvlak/protocol/http';
import type { Ours } from './attempts.ts';
import { runAccount } from './commands.ts';
import { everyRow } from './every-row.ts';
import { asks, byGroup } from './check-room.ts';
import { gathered, withSheet, type Gathered } from './gathered.ts';
import { Gathering, made, type Asked } from './gathering.ts';
import { facilitator } from './visitor.ts';

/** Cards are looked at first, and a second board asks something in private. */
const withCheckAsked: NonNullable<Asked['change']> = (plan) => {
  const { boards, ...rest } = withSheet({ lookFirst: true })(plan);
  const change = { questions: [asks.words], by: byGroup };
  return {
    ...rest,
    boards: boards.map((board) => ({ ...board, check: board.check && { ...board.check, ...change } })),
  };
};

/** A meeting of Noord with something to do in every step, and one of Zuid whose people know every id of it. */
export async function meetingAndStrangers() {
  await using stack = new AsyncDisposableStack();
  const room: Gathered = stack.use(await gathered({ checks: ['equality-pulse'], change: withCheckAsked }));
  const { meeting, server } = room;
  const { link } = await runAccount(server, 'organisation');
  const zoe = await facilitator(server, { link, email: 'zoe@example.org', organisation: 'Zuid' });
  const zuid = stack.use(await Gathering.open(server.base, zoe));
  const { phone: seat, token } = await meeting.join('Ann van Noord');
  const console_ = await meeting.console();
  const removedToken = (await meeting.join('Bo van Noord')).token;
  const [phone, stage] = [(await meeting.join()).phone, await meeting.stage()];
  const witnesses = [phone, stage];
  server.clock.pass(500);
  await console_.hears('people', ({ seats }) => seats.length === 3);
  const bo = console_.last('people').seats.find(({ name }) => name === 'Bo van Noord')?.id ?? '';
  await room.to('write');
  const given = async () => {
    const card = meeting.card('woorden van Noord');
    const answer = await seat.give(card);
    return { ref: card.id, card: answer.ok ? (answer.card ?? '') : '' };
  };
  const [waiting, hidden, changed, withdrawn] = [await given(), await given(), await given(), await given()];
  const everybody = [seat, console_, ...witnesses];
  const ours: Ours = {
    meeting,
    ref: { changed: changed.ref, withdrawn: withdrawn.ref },
    card: { waiting: waiting.card, hidden: hidden.card },
    seat: bo,
    check: meeting.detail.boards[1]?.id ?? '',
    text: () => console_.last('texts').texts[0]?.id ?? '',
  };
  const { organisation } = await made(meeting.iris.get<Me>('/api/access/me'));
  const open = stack.move();
  return {
    room,
    ours,
    zuid,
    token,
    removedToken,
    witnesses,
    /** Who may not, although they are in: by the event's name. */
    wrong: new Map([
      ['give', [console_, stage]],
      ['steer', [phone, stage]],
    ]),
    owners: { seat, console: console_ },
    /** Who is in at Zuid, as what. */
    strangers: {
      seat: (await zuid.join()).phone,
      console: await zuid.console(),
      stage: await zuid.stage(),
    },
    to: async (kind: StepKind) => {
      await room.to(kind);
      if (kind === 'order') await given();
    },
    /** Everything that was to be told is told and heard. */
    quiet: async () => {
      server.clock.pass(10_000);
      for (const device of everybody) await device.socket.emitWithAck('give', 'nothing');
    },
    rows: () => everyRow(server, organisation.id),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
