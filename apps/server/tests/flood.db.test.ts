import { expect, it } from 'vitest';
import type { Device } from './device.ts';
import { gathered } from './gathered.ts';
import { Screen } from './screen.ts';

const others = 4;
const each = 10;
/** More than anybody gives; the server's clock stands still, so that no patience comes back meanwhile. */
const flood = 1_500;

/** One phone says this without end; four others write. How many answers the first had, and what the others' cards came to. */
async function flooded(say: (ann: Device, nr: number, answered: () => void) => void) {
  await using room = await gathered();
  const { meeting } = room;
  await room.to('write');
  const { phone: ann } = await meeting.join();
  const writers = await Promise.all(Array.from({ length: others }, () => meeting.join()));
  let answers = 0;
  for (let nr = 0; nr < flood; nr += 1) say(ann, nr, () => (answers += 1));
  const given = await Promise.all(
    writers.flatMap(({ phone }, nr) =>
      Array.from({ length: each }, (_, turn) => phone.give(meeting.card(`${nr} ${turn}`))),
    ),
  );
  await ann.gone();
  await room.to('reveal');
  using stage = await Screen.open(await meeting.stage(), meeting.board);
  const shown = stage.wall.filter(({ words }) => /^\d \d$/.test(words)).length;
  return { answers, saved: given.filter(({ ok }) => ok).length, shown };
}

it.each([
  ['commands that are none', (ann, _, answered) => ann.socket.emit('give', 'nothing', answered)],
  [
    'bytes that are no update',
    (ann, _, answered) => ann.socket.emit('sync:hello', new Uint8Array(9), answered),
  ],
] satisfies [string, Parameters<typeof flooded>[0]][])(
  'P2 a phone that floods with %s is out by its own doing, and every card of the others is saved and shown',
  async (_, say) => {
    const { answers, saved, shown } = await flooded(say);
    expect([saved, shown]).toEqual([others * each, others * each]);
    expect(answers).toBeLessThan(flood / 2);
  },
);

it('P2 P1 a phone that floods with valid cards is out all the same, and what it was told is saved', async () => {
  await using room = await gathered();
  const { meeting } = room;
  await room.to('write');
  const { phone: ann, token } = await meeting.join();
  let saved = 0;
  for (let nr = 0; nr < flood; nr += 1)
    ann.socket.emit('give', meeting.card(`kaart ${nr}`), ({ ok }: { ok: boolean }) => {
      if (ok) saved += 1;
    });
  await ann.gone();
  const back = await meeting.sit(token);
  const mine = back.last('mine').cards.length;
  expect(mine).toBeGreaterThanOrEqual(saved);
  expect(mine).toBeLessThan(flood / 2);
});
