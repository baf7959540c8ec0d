import type { StepKind } from '@raakvlak/domain';
import type { Intent } from '@raakvlak/domain/cards';
import { protocolVersion } from '@raakvlak/protocol/version';
import { expect, it } from 'vitest';
import { Device } from './device.ts';
import { gathered, withSheet } from './gathered.ts';
import { anyId, Gathering } from './gathering.ts';
import { RunningServer } from './running-server.ts';
import { Screen } from './screen.ts';
import { facilitator } from './visitor.ts';

type World = {
  readonly meeting: Gathering;
  /** The group goes to this step, and it binds; one of the phones waits for that. */
  readonly to: (kind: StepKind, phone: Device) => Promise<void>;
  /** What is to be told is told. */
  readonly news: () => void;
  /** What happens to the server while somebody sleeps; everybody who was awake comes back by themselves. */
  readonly meanwhile: (awake: readonly Device[]) => Promise<void>;
};

const live = { change: withSheet({ writing: 'live' }) };

it('P10 a phone and a stage whose line broke hold what the others hold, and what they did meanwhile counts', async () => {
  await using room = await gathered(live);
  await sleepThrough({
    meeting: room.meeting,
    to: (kind) => room.to(kind),
    news: () => room.server.clock.pass(1_000),
    meanwhile: async () => undefined,
  });
});

it('P10 the same when the server was killed and started again in between', { timeout: 180_000 }, async () => {
  await using server = await new RunningServer().start();
  using meeting = await Gathering.open(
    server.base,
    await facilitator({ app: server, base: server.base }),
    live,
  );
  await sleepThrough({
    meeting,
    to: async (kind, phone) => {
      await meeting.go(kind);
      // A tap that is early is answered when the step binds, and not before.
      await phone.give({ ...meeting.recognise(anyId()), step: meeting.step(kind) });
    },
    news: () => undefined,
    meanwhile: async (awake) => {
      await server.kill();
      await server.start();
      for (const device of awake) await (await device.gone()).wake();
    },
  });
});

it('P10 a screen of an older version hears that it has to load anew, and nothing else', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const headers = { cookie: meeting.iris.cookie() ?? '' };
  const screens = [
    { as: 'participant', token: await meeting.seat(), name: null },
    { as: 'stage', meeting: meeting.id, secret: meeting.stageSecret },
    { as: 'facilitator', meeting: meeting.id },
  ] as const;
  for (const hello of screens) {
    using older = new Device(server.base, hello, { headers, version: protocolVersion - 1 });
    await older.settled();
    expect([older.refused, older.heard], hello.as).toEqual(['version', []]);
    using current = new Device(server.base, hello, { headers });
    expect([(await current.settled()).refused, current.socket.connected], hello.as).toEqual([
      undefined,
      true,
    ]);
  }
});

async function sleepThrough({ meeting, to, news, meanwhile }: World): Promise<void> {
  using stack = new DisposableStack();
  const open = async (device: Device) => stack.use(await Screen.open(device, meeting.board));
  const desk = await meeting.console();
  const ann = await open((await meeting.join()).phone);
  const bo = await open((await meeting.join()).phone);
  const [stage, sleepingStage] = [await open(await meeting.stage()), await open(await meeting.stage())];
  const theme = (title: string, cards: string[] = []): Extract<Intent, { kind: 'makeTheme' }> => ({
    kind: 'makeTheme',
    id: anyId(),
    field: 'team.helps',
    cards,
    title,
  });
  await to('write', ann.device);
  const [changed, withdrawn, bos] = [meeting.card('eerst'), meeting.card('weg'), meeting.card('van Bo')];
  for (const card of [changed, withdrawn]) await ann.device.give(card);
  const given = await bo.device.give(bos);
  await to('order', ann.device);

  const inTheTunnel = meeting.card('in de tunnel');
  const unanswered = bo.device.give(inTheTunnel).catch(() => undefined);
  for (const { device } of [bo, sleepingStage]) await device.sleep();
  await unanswered;
  const offline = theme('Van Bo', [given.ok ? (given.card ?? '') : '']);
  bo.board.do(offline);
  bo.board.do({ kind: 'title', theme: offline.id, base: 'Van Bo', mine: 'Samen van Bo' });

  await to('write', ann.device);
  const about = (of: typeof changed) => ({ ...of, id: anyId(), ref: of.id });
  await ann.device.give({ ...about(changed), kind: 'reword', words: 'later', field: 'self.helps' });
  await ann.device.give({ ...about(withdrawn), kind: 'withdraw' });
  await ann.device.give(meeting.card('toen Bo sliep'));
  await to('order', ann.device);
  ann.board.do(theme('Voor'));
  await ann.board.settled();
  await meanwhile([ann.device, stage.device, desk]);
  ann.board.do(theme('Na'));
  await ann.board.settled();
  await desk.steer({ kind: 'pause', on: true });

  // The control: who sleeps on holds something else, so there is something to catch up on.
  for (const asleep of [bo, sleepingStage]) {
    expect(asleep.wall).not.toEqual(ann.wall);
    expect(asleep.board.arrangement).not.toEqual(ann.board.arrangement);
    expect(asleep.shows.meeting).not.toEqual(ann.shows.meeting);
    await asleep.device.wake();
  }
  expect(await bo.device.give(inTheTunnel)).toMatchObject({ ok: true, state: 'late' });
  await bo.board.settled();
  await desk.steer({ kind: 'showLate', board: meeting.board });
  const fresh = await open((await meeting.join()).phone);
  news();
  const screens = { fresh, ann, stage, bo, sleepingStage };
  for (const [name, screen] of Object.entries(screens)) {
    await screen.device.until(() => screen.wall.some(({ words }) => words === inTheTunnel.card.words));
    await screen.board.until(({ arrangement }) =>
      arrangement.themes.some(({ title }) => title === 'Samen van Bo'),
    );
    expect(screen.shows, name).toEqual(fresh.shows);
    expect(screen.board.refused, name).toEqual([]);
  }
  expect(fresh.wall.map(({ words }) => words).sort()).toEqual([
    'in de tunnel',
    'later',
    'toen Bo sliep',
    'van Bo',
  ]);
  expect(fresh.board.arrangement.themes.map(({ title }) => title).sort()).toEqual([
    'Na',
    'Samen van Bo',
    'Voor',
  ]);
}
