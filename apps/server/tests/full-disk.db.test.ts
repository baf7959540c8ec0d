import { expect, it } from 'vitest';
import { SharedBoard } from './board-on-phone.ts';
import type { Device } from './device.ts';
import { limitedDisk, smallVolume, type Disk } from './full-disk.ts';
import { anyId, Gathering, startingWith } from './gathering.ts';
import { inFile } from './ledger.ts';
import { RunningServer } from './running-server.ts';
import { facilitator } from './visitor.ts';

type Written = ReturnType<Gathering['card']>;

/** Gives cards until the disk takes no more: the last one is not taken. */
async function untilRefused(phone: Device, meeting: Gathering, acknowledged: string[]): Promise<Written> {
  for (;;) {
    const give = meeting.card(`kaart ${anyId()}`);
    const answer = await phone.give(give);
    if (!answer.ok) {
      expect(answer.code).toBe('busy');
      return give;
    }
    acknowledged.push(give.card.words);
    if (acknowledged.length > 400) throw new Error('This disk takes everything');
  }
}

/** A group at work while its server's disk takes nothing more, and then takes it again; at the end a kill. */
async function story(disk: Disk): Promise<void> {
  const where = disk.folder === undefined ? {} : { folder: disk.folder };
  await using server = await new RunningServer({}, where).start();
  const iris = await facilitator({ app: server, base: server.base });
  using writing = await Gathering.open(server.base, iris, { change: startingWith('write') });
  using ordering = await Gathering.open(server.base, iris, { change: startingWith('order') });
  const { token, phone } = await writing.join();
  using board = new SharedBoard((await ordering.join()).phone, ordering.board);
  await board.settled();
  const first = writing.card('voordat de schijf vol was');
  expect((await phone.give(first)).ok).toBe(true);
  const acknowledged = [first.card.words];

  disk.stop(server);
  const refused = await untilRefused(phone, writing, acknowledged);
  const theme = anyId();
  board.do({ kind: 'makeTheme', id: theme, field: 'team.helps', cards: [], title: 'Een thema' });
  expect(board.provider.status.is).not.toBe('current');
  // Who looks, sees everything that was acknowledged and nothing else.
  const again = await writing.sit(token);
  expect(
    again
      .last('mine')
      .cards.map(({ words }) => words)
      .toSorted(),
  ).toEqual(acknowledged.toSorted());
  expect((await iris.get(`/api/boards/${writing.board}`)).status).toBe(200);

  disk.free(server);
  // Phones send again what was not taken; nobody starts anything anew.
  await expect.poll(async () => (await again.give(refused)).ok, { timeout: 20_000 }).toBe(true);
  expect((await again.give(refused)).ok).toBe(true);
  await board.settled();
  await server.kill();
  const found = inFile(server.file, ordering.board);
  expect([...found.cards.values()].toSorted()).toEqual([...acknowledged, refused.card.words].toSorted());
  expect(found.themes).toEqual([theme]);
  expect(found.whole).toBe(true);
}

it('P1 a disk that is full says no to everything new, loses nothing, and goes on by itself when it can', async () => {
  using limited = limitedDisk('what-is-there');
  await story(limited);
  // The same with a volume that has no room left, where one may be mounted.
  using volume = smallVolume();
  if (volume) await story(volume);
}, 120_000);

it('P1 a disk that nothing can be written to says no, loses nothing, and goes on by itself when it can', async () => {
  using disk = limitedDisk('nothing');
  await story(disk);
}, 120_000);

it('P1 negative control: a server that answers before it writes acknowledges on such a disk, and loses it', async () => {
  using disk = limitedDisk('nothing');
  await using server = await new RunningServer({ tellFirst: true }).start();
  const iris = await facilitator({ app: server, base: server.base });
  using meeting = await Gathering.open(server.base, iris, { change: startingWith('write') });
  const { phone } = await meeting.join();
  disk.stop(server);
  const { ok } = await phone.give(meeting.card('wie weet'));
  await server.kill();
  expect(ok).toBe(true);
  expect(inFile(server.file, meeting.board).cards.size).toBe(0);
});
