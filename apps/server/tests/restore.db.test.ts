import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '@raakvlak/domain';
import { serverWords } from '@raakvlak/words/server';
import { expect, it } from 'vitest';
import { backup } from '../src/commands/backup.ts';
import { restore } from '../src/commands/restore.ts';
import { openDatabase } from '../src/database/open.ts';
import { SharedBoard } from './board-on-phone.ts';
import { startTestApp, type TestApp } from './boot.ts';
import { gathered } from './gathered.ts';
import { anyId, Gathering } from './gathering.ts';
import { MainProcess } from './main-process.ts';
import { SteadyPhone } from './steady-phone.ts';
import { facilitator } from './visitor.ts';

const words = await serverWords('nl');

/** The newest copy there is. */
function newest(folder: string): string {
  const copies = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'));
  return join(folder, 'backups', copies.sort().at(-1) ?? 'none');
}

async function backedUp({ folder, clock }: Pick<TestApp, 'folder' | 'clock'>): Promise<string> {
  const report = { dataDir: folder, now: clock.now(), words: words.backup, say: () => undefined };
  expect(await backup([], report)).toBe(true);
  return newest(folder);
}

async function restored(
  { folder, clock }: Pick<TestApp, 'folder' | 'clock'>,
  ...args: readonly string[]
): Promise<{ done: boolean; said: string[] }> {
  const said: string[] = [];
  const report = {
    dataDir: folder,
    now: clock.now(),
    words: words.restore,
    say: (text: string) => said.push(text),
  };
  return { done: await restore(args, { ...report, say: (text) => void said.push(text) }), said };
}

/** The epoch of every board in a file. */
async function epochsIn(file: string): Promise<number[]> {
  await using database = await openDatabase({ file });
  const rows = await database.db
    .selectFrom('boards')
    .leftJoin('board_snapshots', 'board_snapshots.board_id', 'boards.id')
    .select('board_snapshots.epoch')
    .execute();
  return rows.map(({ epoch }) => epoch ?? 1);
}

it('P1 a copy made under load holds everything acknowledged before it and nothing with a hole; put back, every phone goes on', async () => {
  await using server = await new MainProcess().start();
  const iris = await facilitator({ app: server, base: server.base });
  using meeting = await Gathering.open(server.base, iris);
  using stack = new DisposableStack();
  await meeting.go('write');
  const all: SteadyPhone[] = [];
  for (let phone = 0; phone < 4; phone += 1) {
    const gives = (id: Id) => meeting.card(`kaart ${id}`, id);
    all.push(stack.use(new SteadyPhone(server.base, await meeting.seat(), gives)));
  }
  for (const phone of all) void phone.work();
  await Promise.all(all.map((phone) => phone.until(({ told }) => told.length >= 3)));

  const before = all.map(({ told }) => told.length);
  expect((await server.command('backup')).code).toBe(0);
  const after = all.map(({ told }) => told.length);
  await Promise.all(all.map((phone, nr) => phone.until(({ told }) => told.length > (after[nr] ?? 0) + 1)));
  expect(
    all.flatMap(({ odd }) => odd),
    'no gift was refused while it was made',
  ).toEqual([]);

  const copy = newest(server.folder);
  const refused = await server.command('restore', copy);
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining(words.restore.running)]);
  server.signal('SIGTERM');
  expect((await server.ended()).code).toBe(0);
  const done = await server.command('restore', copy);
  expect(done.code, done.said).toBe(0);

  const kept = await cardsByPhone(server.file);
  const wrong = (there: ReadonlySet<string>) =>
    all.flatMap(({ told }, nr) => notAPrefix(told, there, before[nr] ?? 0, (after[nr] ?? 0) + 1));
  expect(wrong(kept)).toEqual([]);
  const someCard = all[0]?.told[1] ?? 'none';
  const withAHole = new Set([...kept].filter((text) => text !== `kaart ${someCard}`));
  expect(wrong(withAHole), 'negative control: a card that is missing is found').not.toEqual([]);
  const lasted = all.map(({ told }) => told.length);
  await server.start();
  await Promise.all(all.map((phone, nr) => phone.until(({ told }) => told.length > (lasted[nr] ?? 0))));
  expect(all.flatMap(({ odd }) => odd)).toEqual([]);
}, 300_000);

/** What is wrong when of what a phone was told, in order, not a beginning of this length is there. */
function notAPrefix(told: readonly Id[], there: ReadonlySet<string>, least: number, most: number): string[] {
  const first = told.findIndex((id) => !there.has(`kaart ${id}`));
  const held = first === -1 ? told.length : first;
  const after = told.slice(held).filter((id) => there.has(`kaart ${id}`));
  return [
    ...after.map((id) => `a hole before ${id}`),
    ...(held < least || held > most ? [`${held} is not between ${least} and ${most}`] : []),
  ];
}

async function cardsByPhone(file: string): Promise<Set<string>> {
  await using database = await openDatabase({ file });
  const rows = await database.db.selectFrom('contributions').select('words').execute();
  expect(new Set(rows.map((row) => row.words)).size, 'nothing is there twice').toBe(rows.length);
  return new Set(rows.map((row) => row.words));
}

it('P4 a phone that was ahead of the copy begins again with what is there, and nothing is there twice', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const { phone } = await meeting.join();
  await room.to('order');
  const theme = (title: string) => ({
    kind: 'makeTheme' as const,
    id: anyId(),
    field: 'team.helps',
    cards: [],
    title,
  });
  using ahead = await new SharedBoard(phone, meeting.board).settled();
  ahead.do(theme('van ervoor'));
  await ahead.settled();
  const copy = await backedUp(server);
  ahead.do(theme('van erna'));
  await ahead.settled();
  await phone.sleep();
  ahead.do(theme('nog onderweg'));
  await server[Symbol.asyncDispose]();
  const before = await epochsIn(server.file);
  expect((await restored(server, copy)).done).toBe(true);
  for (const epoch of await epochsIn(server.file)) expect(epoch).toBeGreaterThan(Math.max(...before) + 1_000);

  await using again = await startTestApp({
    dataDir: server.folder,
    port: server.app.port,
    clock: server.clock,
  });
  await phone.wake();
  const titles = ({ arrangement }: SharedBoard) =>
    [...arrangement.themes.values()].map(({ title }) => title).sort();
  await ahead.until((board) => board.provider.status.is === 'current' && titles(board).length === 2);
  expect(titles(ahead)).toEqual(['nog onderweg', 'van ervoor']);
  const other = await meeting.at(again.base, meeting.iris).join();
  using looks = await new SharedBoard(other.phone, meeting.board).settled();
  expect(looks.arrangement).toEqual(ahead.arrangement);
});

it('begins a new epoch on every board, also on one that nobody wrote in yet', async () => {
  await using room = await gathered();
  const copy = await backedUp(room.server);
  await room.server[Symbol.asyncDispose]();
  expect((await restored(room.server, copy)).done).toBe(true);
  const first = await epochsIn(room.server.file);
  expect(Math.min(...first)).toBeGreaterThan(1_000);
  room.server.clock.pass(60_000);
  expect((await restored(room.server, copy)).done).toBe(true);
  expect(Math.min(...(await epochsIn(room.server.file)))).toBeGreaterThan(Math.max(...first));
});

it('changes nothing when a server runs, or when the copy is not there, damaged, or of something else', async () => {
  const server = await startTestApp();
  const { folder, file } = server;
  const copy = await backedUp(server);
  const said = async (...args: readonly string[]) => (await restored(server, ...args)).said;
  expect(await said(copy)).toEqual([words.restore.running]);
  await server[Symbol.asyncDispose]();
  const before = readFileSync(file);
  const other = join(folder, 'other.db');
  const cut = join(folder, 'cut.db');
  writeFileSync(cut, readFileSync(copy).subarray(0, 30_000));
  expect(await said(cut)).toEqual([words.restore.damaged(cut)]);
  writeFileSync(other, 'geen database');
  expect(await said(other)).toEqual([words.restore.damaged(other)]);
  rmSync(other);
  expect(await said(other)).toEqual([words.restore.noCopy(other)]);
  expect(await said()).toEqual([words.restore.how([copy])]);
  // In its first hundred bytes a file counts how often it was looked at alone.
  expect(readFileSync(file).subarray(100).equals(before.subarray(100))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['backups', 'cut.db', 'raakvlak.db', 'secret']);
});

it('does not take a copy of a newer version', async () => {
  const server = await startTestApp();
  const copy = await backedUp(server);
  await server[Symbol.asyncDispose]();
  {
    await using newer = await openDatabase({ file: copy });
    const made = { name: '999-of-tomorrow', timestamp: '2030-01-01' };
    await newer.db
      .insertInto('kysely_migration' as never)
      .values(made)
      .execute();
  }
  expect((await restored(server, copy)).said).toEqual([words.restore.damaged(copy)]);
});

it('keeps what was there as a copy, which goes in time like any other', async () => {
  const server = await startTestApp();
  const { folder, clock } = server;
  const copy = await backedUp(server);
  await server[Symbol.asyncDispose]();
  clock.pass(60_000);
  const { said } = await restored(server, copy);
  const aside = newest(folder);
  expect(aside).not.toBe(copy);
  expect(said).toEqual([words.restore.done(copy), words.restore.aside(aside), words.restore.erasedAgain]);
  writeFileSync(`${aside}-wal`, 'left behind');
  clock.pass(20 * 86_400_000);
  await backedUp(server);
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
});

it('says so when the secret is missing, without which codes and links of before are dead', async () => {
  const server = await startTestApp();
  const copy = await backedUp(server);
  await server[Symbol.asyncDispose]();
  rmSync(join(server.folder, 'secret'));
  expect((await restored(server, copy)).said).toContain(words.restore.noSecret);
});
