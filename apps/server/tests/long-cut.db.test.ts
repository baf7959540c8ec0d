import type { Socket } from 'node:net';
import type { Id } from '@raakvlak/domain';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { expect, it } from 'vitest';
import { SharedBoard } from './board-on-phone.ts';
import type { Device } from './device.ts';
import { gathered, restarted, withSheet, type Gathered } from './gathered.ts';
import { anyId } from './gathering.ts';
import { Screen } from './screen.ts';

const people = 5;
const each = 10;
const half = 30 * 60_000;

/** Somebody with a phone: what is given waits in order, one in flight, until it is answered; what is done together in its document. */
type Person = {
  readonly device: Device;
  readonly board: SharedBoard;
  readonly waiting: Give[];
  readonly refused: Give[];
  readonly give: (give: Give) => void;
};

function personOn(device: Device, room: Gathered, repeatable: boolean): Person {
  const [waiting, refused]: [Give[], Give[]] = [[], []];
  let tried: Id | undefined;
  let pumping = false;
  const send = (give: Give): Promise<GiveAnswer | 'lost'> => {
    // The guard that the control switches off: what is sent again is the same command.
    const sent = repeatable || tried !== give.id ? give : { ...give, id: anyId() };
    tried = give.id;
    return device.give(sent).catch(() => 'lost');
  };
  const pump = async (): Promise<void> => {
    if (pumping) return;
    pumping = true;
    for (let [next] = waiting; next && device.socket.connected; [next] = waiting) {
      const answer = await send(next);
      if (answer === 'lost') continue;
      waiting.shift();
      if (!answer.ok) refused.push(next);
    }
    pumping = false;
  };
  device.socket.on('connect', () => void pump());
  const give = (what: Give): void => {
    waiting.push(what);
    void pump();
  };
  return { device, board: new SharedBoard(device, room.meeting.board), waiting, refused, give };
}

/** Its line stays open, and nothing is read from it any more. */
function deaf({ socket }: Device): void {
  const { transport } = socket.io.engine as unknown as { transport: { ws: { _socket: Socket } } };
  transport.ws._socket.pause();
}

/** Everybody's line dies at once, for half an hour in which the server starts again and everybody works on. */
async function halfAnHour(repeatable: boolean) {
  let room = await gathered({ change: withSheet({ writing: 'live' }) });
  await using stack = new AsyncDisposableStack();
  stack.defer(() => room[Symbol.asyncDispose]());
  await room.to('order');
  const crowd: Person[] = [];
  for (let nr = 0; nr < people; nr += 1)
    crowd.push(personOn((await room.meeting.join(`p${nr}`)).phone, room, repeatable));
  for (const { board } of crowd) await board.settled();

  const given: string[] = [];
  const themes: string[] = [];
  const work = ({ board, give }: Person, nr: number, turn: number): void => {
    const words = `${nr} ${turn}`;
    given.push(words);
    themes.push(`T ${words}`);
    give(room.meeting.card(words));
    board.do({ kind: 'makeTheme', id: anyId(), field: 'team.helps', cards: [], title: `T ${words}` });
  };
  // The first ones arrive, and no phone hears so.
  for (const { device } of crowd) deaf(device);
  for (const [nr, person] of crowd.entries()) work(person, nr, 0);
  const witness = (await room.meeting.join()).phone;
  for (const words of ['een', 'twee', 'drie']) {
    given.push(words);
    await witness.give(room.meeting.card(words));
  }
  await Promise.all(crowd.map(({ device }) => device.sleep()));
  for (let turn = 1; turn < each; turn += 1) {
    for (const [nr, person] of crowd.entries()) work(person, nr, turn);
    room.server.clock.pass(half / each);
    if (turn === each / 2) room = await restarted(room);
  }
  for (const { give } of crowd)
    give({
      ...room.meeting.card('van niemand'),
      kind: 'reword',
      ref: anyId(),
      words: 'x',
      field: 'team.helps',
    });

  await Promise.all(crowd.map(({ device }) => device.wake()));
  for (const { board } of crowd) await board.settled();
  for (const { waiting } of crowd) await expect.poll(() => waiting).toEqual([]);
  const desk = await room.meeting.console();
  await desk.steer({ kind: 'showLate', board: room.meeting.board });
  using fresh = await Screen.open((await room.meeting.join()).phone, room.meeting.board);
  room.server.clock.pass(1_000);
  await fresh.device.until(() => fresh.wall.length >= given.length);
  const shown = fresh.wall.map(({ words }) => words);
  const titles = fresh.board.arrangement.themes.map(({ title }) => title);
  for (const { board } of crowd) board[Symbol.dispose]();
  return { given, shown, themes, titles, refused: crowd.map(({ refused }) => refused.length), crowd };
}

it('P10 P1 after half an hour without a network and a restart, all that five people gave and did together is there once', async () => {
  const { given, shown, themes, titles, refused, crowd } = await halfAnHour(true);
  expect(shown.toSorted()).toEqual(given.toSorted());
  expect(titles.toSorted()).toEqual(themes.toSorted());
  expect(refused).toEqual(crowd.map(() => 1));
  for (const { board } of crowd) expect(board.refused).toEqual([]);
});

it('P10 negative control: a phone that sends again under another id is seen to give twice', async () => {
  const { given, shown } = await halfAnHour(false);
  expect(shown.length).toBeGreaterThan(given.length);
});
