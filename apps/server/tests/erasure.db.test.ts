import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { expect, it } from 'vitest';
import { copyDatabase } from '../src/database/copy.ts';
import { startTestApp, type TestApp } from './boot.ts';
import { fill, type Filled, type WordsOf } from './filled.ts';
import { facilitator, type Visitor } from './visitor.ts';

const ofCard: readonly WordsOf[] = ['card', 'shown'];
const ofBoard: readonly WordsOf[] = [...ofCard, 'board', 'sheet', 'otherCard', 'document'];
const ofMeeting: readonly WordsOf[] = [...ofBoard, 'meeting', 'step', 'seat', 'agreement', 'note'];
const ofGroup: readonly WordsOf[] = [...ofMeeting, 'group'];

/** What is erased, at which door, and the words that go with it. */
const erasures: readonly { what: string; door: (filled: Filled) => string; gone: readonly WordsOf[] }[] = [
  { what: 'a card', door: ({ board, card }) => `/api/boards/${board}/cards/${card}`, gone: ofCard },
  { what: 'a board', door: ({ board }) => `/api/boards/${board}`, gone: ofBoard },
  { what: 'a meeting', door: ({ meeting }) => `/api/meetings/${meeting}`, gone: ofMeeting },
  { what: 'a group', door: ({ group }) => `/api/groups/${group}`, gone: ofGroup },
];

for (const { what, door, gone } of erasures)
  it(`P8 ${what} that was erased is nowhere in the raw files, and everything else still is`, async () => {
    await using server = await startTestApp();
    const { desk, filled, other } = await twoGroups(server);
    expect(wordsIn(server.file, filled)).toEqual(ofGroup.toSorted());

    expect((await desk.ask('DELETE', door(filled))).status).toBe(204);

    const stays = ofGroup.filter((word) => !gone.includes(word)).toSorted();
    expect(wordsIn(server.file, filled)).toEqual(stays);
    expect(wordsIn(server.file, other)).toEqual(ofGroup.toSorted());
    const copy = join(server.folder, 'copy.db');
    await copyDatabase({ file: server.file, to: copy });
    expect(wordsIn(copy, filled)).toEqual(stays);
    expect((await desk.ask('DELETE', door(filled))).refusal).toBe('not-found');
  });

it('P8 this search finds what was only deleted: without secure_delete the words of a group stay', async () => {
  await using server = await startTestApp({ secureDelete: false });
  const { desk, filled } = await twoGroups(server);
  expect((await desk.ask('DELETE', `/api/groups/${filled.group}`)).status).toBe(204);
  expect(wordsIn(server.file, filled)).not.toEqual([]);
});

it('P8 words stay in the log while somebody else reads, and are gone as soon as that ends', async () => {
  await using server = await startTestApp();
  const { desk, filled } = await twoGroups(server);
  const reader = new SqliteDriver(server.file, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from groups').get();
  expect((await desk.ask('DELETE', `/api/groups/${filled.group}`)).status).toBe(204);
  expect(wordsIn(server.file, filled)).not.toEqual([]);
  reader.exec('commit');
  reader.close();
  server.clock.pass(1_000);
  await expect.poll(() => wordsIn(server.file, filled)).toEqual([]);
}, 30_000);

async function twoGroups(server: TestApp): Promise<{ desk: Visitor; filled: Filled; other: Filled }> {
  const desk = await facilitator(server);
  const other = await fill(server, desk);
  return { desk, other, filled: await fill(server, desk) };
}

/** Which of the words stand in the file or its log, as bytes. */
function wordsIn(file: string, { words }: Filled): string[] {
  const raw = [file, `${file}-wal`].filter((name) => existsSync(name)).map((name) => readFileSync(name));
  return Object.entries(words)
    .filter(([, text]) => raw.some((bytes) => bytes.includes(text)))
    .map(([of]) => of)
    .toSorted();
}
