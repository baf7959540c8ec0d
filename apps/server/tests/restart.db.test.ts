import { connect } from 'node:net';
import type { Id } from '@raakvlak/domain';
import type { SavedBoard } from '@raakvlak/protocol/http';
import { expect, it } from 'vitest';
import { byScrypt } from '../src/access/passwords.ts';
import { openDatabase } from '../src/database/open.ts';
import { SharedBoard } from './board-on-phone.ts';
import { startTestApp } from './boot.ts';
import { anyId, Gathering } from './gathering.ts';
import { MainProcess } from './main-process.ts';
import { SteadyPhone } from './steady-phone.ts';
import { account, facilitator, password, visitor } from './visitor.ts';

const phones = 8;

async function cardsIn(file: string): Promise<number> {
  await using database = await openDatabase({ file });
  const all = await database.db.selectFrom('contributions').select('id').execute();
  return all.length;
}

/** Phones of a meeting that give card after card, from now on. */
async function working(base: string, meeting: Gathering, stack: DisposableStack): Promise<SteadyPhone[]> {
  const all: SteadyPhone[] = [];
  for (let phone = 0; phone < phones; phone += 1) {
    const gives = (id: Id) => meeting.card(`kaart ${id}`, id);
    all.push(stack.use(new SteadyPhone(base, await meeting.seat(), gives)));
  }
  for (const phone of all) void phone.work();
  await Promise.all(all.map((phone) => phone.until(({ told }) => told.length >= 3)));
  return all;
}

/** Makes theme after theme on what the group makes together, from when the step binds. */
class ThemeMaker implements Disposable {
  /** What it was told is stored. */
  readonly made = new Set<Id>();
  readonly refused: string[] = [];
  readonly #board: SharedBoard;

  constructor(phone: SteadyPhone, board: Id) {
    this.#board = new SharedBoard(phone, board);
    this.#board.provider.subscribe((event) => {
      if (event.is === 'refused' && this.made.size > 0) this.refused.push(event.code);
      else if (event.is === 'refused') this.#next();
      if (event.is !== 'settled') return;
      for (const { args } of event.commands) this.made.add((args as { id: Id }).id);
      this.#next();
    });
    this.#next();
  }

  async until(made: number): Promise<void> {
    await this.#board.until(() => this.made.size >= made);
  }

  [Symbol.dispose](): void {
    this.#board[Symbol.dispose]();
  }

  #next(): void {
    this.#board.do({ kind: 'makeTheme', id: anyId(), field: 'team.helps', cards: [], title: 'Samen' });
  }
}

const sum = (all: readonly SteadyPhone[]): number => all.reduce((count, { told }) => count + told.length, 0);

it('P1 a server that is restarted in the middle of it loses nobody: all is answered, every phone comes back, nobody notices', async () => {
  await using server = await new MainProcess().start();
  const iris = await facilitator({ app: server, base: server.base });
  using meeting = await Gathering.open(server.base, iris);
  using stack = new DisposableStack();
  await meeting.go('order');
  const all = await working(server.base, meeting, stack);
  const [first] = all;
  if (!first) throw new Error('Nobody came');
  const themes = stack.use(new ThemeMaker(first, meeting.board));
  await themes.until(3);

  server.signal('SIGTERM');
  expect(await server.ended(), server.said.slice(-5).join('\n')).toEqual({ code: 0, signal: null });
  expect(await cardsIn(server.file), 'what was taken was answered, and what was answered was stored').toBe(
    sum(all),
  );

  await server.start();
  const [given, ordered] = [all.map(({ told }) => told.length), themes.made.size];
  await Promise.all(all.map((phone) => phone.until(({ came }) => came >= 2)));
  await Promise.all(all.map((phone, nr) => phone.until(({ told }) => told.length > (given[nr] ?? 0))));
  await themes.until(ordered + 1);
  for (const phone of all) phone.rest();
  expect(themes.refused).toEqual([]);
  expect(all.flatMap(({ odd }) => odd)).toEqual([]);

  const again = meeting.at(server.base, iris);
  const lost: Id[] = [];
  for (const { token, told } of all) {
    const there = new Set((await again.sit(token)).last('mine').cards.map(({ ref }) => ref));
    lost.push(...told.filter((id) => !there.has(id)));
  }
  const { body } = await again.iris.get<SavedBoard>(`/api/boards/${meeting.board}`);
  const saved = new Set(body.themes.map(({ id }) => id));
  lost.push(...[...themes.made].filter((id) => !saved.has(id)));
  expect(lost).toEqual([]);
  expect(server.said.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
}, 300_000);

/** Signing in takes a while on purpose; what a server that stops makes of somebody who is just doing that. */
async function whileSigningIn(abrupt: boolean): Promise<number | 'cut off'> {
  const server = await startTestApp({ abrupt, passwords: byScrypt });
  await facilitator(server);
  const { email } = account;
  const asked = visitor(server).post('/api/access/sign-in', { email, password });
  const answered = asked.then(
    ({ status }) => status,
    () => 'cut off' as const,
  );
  // Somebody who asked later is answered already, so this one is being worked on.
  await visitor(server).get('/healthz');
  await server[Symbol.asyncDispose]();
  return answered;
}

it('P1 who asked something when the server was told to stop gets an answer', async () => {
  expect(await whileSigningIn(false)).toBe(200);
});

it('P1 negative control: a server that ends at once cuts them off', async () => {
  expect(await whileSigningIn(true)).toBe('cut off');
});

it('ends by itself although somebody never finishes what they ask', async () => {
  await using server = await new MainProcess().start();
  await halfAsked(server.base);
  server.signal('SIGTERM');
  expect(await server.ended()).toEqual({ code: 0, signal: null });
});

it('ends at once when it is asked twice', async () => {
  await using server = await new MainProcess().start();
  await halfAsked(server.base);
  server.signal('SIGINT');
  await server.says('closing');
  let over = false;
  const ended = server.ended().finally(() => (over = true));
  while (!over) {
    server.signal('SIGINT');
    await server.saysMore();
  }
  expect(await ended).toEqual({ code: 1, signal: null });
});

it('takes one Ctrl-C for one, although npm passes it on a second time', async () => {
  await using server = await new MainProcess().start();
  await halfAsked(server.base);
  server.signal('SIGINT');
  server.signal('SIGINT');
  expect(await server.ended()).toEqual({ code: 0, signal: null });
});

/** A request that stops in the middle. */
async function halfAsked(base: string): Promise<void> {
  const { port } = new URL(base);
  const connection = connect(Number(port), '127.0.0.1');
  connection.on('error', () => undefined);
  await new Promise((resolve) => connection.once('connect', resolve));
  connection.write(
    `POST /api/join HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`,
  );
  // Somebody else is answered meanwhile, so this one has arrived.
  await (await fetch(`${base}/healthz`)).text();
}
