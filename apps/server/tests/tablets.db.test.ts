import { expect, it } from 'vitest';
import { seatsMost } from '@raakvlak/domain';
import type { SeatBackLink, SeatGiven, Tablet } from '@raakvlak/protocol/http';
import { openDatabase } from '../src/database/open.ts';
import { gathered, restarted, type Gathered } from './gathered.ts';
import { anyId, made } from './gathering.ts';
import { bytesFrom } from './seeded.ts';
import { tracesIn } from './traces.ts';
import { visitor } from './visitor.ts';

const six = { places: 6, perspective: 'youth', paper: false };

/** A tablet of this meeting, as whoever holds it knows it. */
async function tabletIn({ meeting, server }: Gathered, asked: object = six) {
  const { url } = await made(
    meeting.iris.post<{ url: string }>(`/api/meetings/${meeting.id}/tablets`, asked),
  );
  const secret = url.split('#t')[1] ?? '';
  return heldBy(server.base, url, secret);
}

const heldBy = (base: string, url: string, secret: string) => ({
  url,
  secret,
  look: () => visitor({ base }).post<Tablet>('/api/tablet', { secret }),
  next: () => visitor({ base }).post<SeatGiven>('/api/tablet/next', { secret }),
});

it('six children take turns on one tablet, each in a seat of their own; then everybody has been', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const tablet = await tabletIn(room);
  expect(tablet.url).toBe(`${server.app.address.base()}/#t${tablet.secret}`);
  expect((await tablet.look()).body).toMatchObject({
    meeting: { meeting: meeting.id, group: 'Leergroep' },
    paper: false,
    places: 6,
    taken: 0,
  });
  const tokens = new Set<string>();
  for (let turn = 1; turn <= 6; turn += 1) {
    const { token } = await made(tablet.next());
    tokens.add(token);
    const page = await meeting.sit(token);
    expect(page.last('you')).toEqual({ meeting: meeting.id, name: null, keep: true });
    page[Symbol.dispose]();
    expect((await tablet.look()).body.taken).toBe(turn);
  }
  expect(tokens.size).toBe(6);
  const over = await tablet.next();
  expect([over.status, over.refusal]).toEqual([409, 'no-places']);
});

it('the places of a tablet are people from the start, also before their turn', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const [desk, stage] = [await meeting.console(), await meeting.stage()];
  await meeting.join('Ann');
  await tabletIn(room);
  server.clock.pass(500);
  await stage.hears('pulse', ({ seats }) => seats === 7);
  await desk.hears('people', ({ seats }) => seats.filter((seat) => seat.console && !seat.here).length === 6);
});

it('which place comes next is chance: no order of seats tells in which order children had their turn', async () => {
  await using room = await gathered({}, { random: bytesFrom(64) });
  const orders = new Set<string>();
  let neighbours = 0;
  for (let time = 0; time < 6; time += 1) {
    const tablet = await tabletIn(room, { ...six, places: 8 });
    const before = new Set(await takenPlaces(room));
    for (let turn = 0; turn < 8; turn += 1) {
      await made(tablet.next());
      for (const id of await takenPlaces(room)) before.add(id);
    }
    const inTurn = [...before].slice(-8);
    const places = inTurn.map((id) => inTurn.toSorted().indexOf(id));
    orders.add(places.join());
    neighbours += places.filter((place, turn) => place === (places[turn - 1] ?? place) + 1).length;
  }
  expect(orders.size).toBe(6);
  // Of the 42 times that somebody came after somebody, one in eight by chance; more than a third when the one after a gap is taken sooner.
  expect(neighbours).toBeLessThan(12);
});

async function takenPlaces({ server }: Gathered): Promise<string[]> {
  await using database = await openDatabase({ file: server.file });
  const rows = await database.db
    .selectFrom('seats')
    .select('id')
    .where('taken', '=', 1)
    .where('tablet_id', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

it('two pages that ask at once get two places, and the last place goes to one of them', async () => {
  await using room = await gathered();
  const tablet = await tabletIn(room, { ...six, places: 3 });
  const asked = await Promise.all([tablet.next(), tablet.next(), tablet.next(), tablet.next()]);
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
  expect(new Set(asked.flatMap(({ body, status }) => (status === 200 ? [body.token] : []))).size).toBe(3);
});

it('after a restart a tablet goes on where it was, and who sat there still sits there', async () => {
  await using room = await gathered();
  const { url, secret, next } = await tabletIn(room, { ...six, paper: true });
  const { token } = await made(next());
  await made(next());
  await using again = await restarted(room);
  const tablet = heldBy(again.server.base, url, secret);
  expect((await tablet.look()).body).toMatchObject({ paper: true, places: 6, taken: 2 });
  expect((await again.meeting.sit(token)).refused).toBeUndefined();
  for (let turn = 3; turn <= 6; turn += 1) await made(tablet.next());
  expect((await tablet.next()).refusal).toBe('no-places');
});

it('a place whose page died is given back by the console; one that is taken away is no place any more', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const tablet = await tabletIn(room, { ...six, places: 1 });
  const { token } = await made(tablet.next());
  server.clock.pass(500);
  const desk = await meeting.console();
  const [seat] = desk.last('people').seats;
  const link = await made(
    meeting.iris.post<SeatBackLink>(`/api/meetings/${meeting.id}/seats/${seat?.id}/back`),
  );
  const back = await made(
    visitor(server).post<SeatGiven>('/api/seat/back', { link: link.url.split('#b')[1] }),
  );
  expect((await meeting.sit(token)).refused).toBe('seat-unknown');
  expect((await meeting.sit(back.token)).refused).toBeUndefined();
  expect((await tablet.look()).body).toMatchObject({ places: 1, taken: 1 });
  await desk.steer({ kind: 'removeSeat', seat: seat?.id ?? '' });
  expect((await tablet.look()).body).toMatchObject({ places: 0, taken: 0 });
});

it('once the questions of a check are open nobody makes up people', async () => {
  await using room = await gathered({ template: 'equality-pulse' });
  const { meeting } = room;
  await tabletIn(room);
  await room.to('ask');
  const late = await meeting.iris.post(`/api/meetings/${meeting.id}/tablets`, six);
  expect([late.status, late.refusal]).toEqual([409, 'not-now']);
});

it.each([
  ['no places', { ...six, places: 0 }],
  ['more places than a tablet has', { ...six, places: 41 }],
  ['half a place', { ...six, places: 1.5 }],
  ['another perspective', { ...six, perspective: 'child' }],
  ['nothing of paper', { places: 6, perspective: null }],
])('a tablet is not made with %s', async (_, asked) => {
  await using room = await gathered();
  const { meeting } = room;
  expect((await meeting.iris.post(`/api/meetings/${meeting.id}/tablets`, asked)).refusal).toBe('invalid');
});

it('a tablet does not fit in a meeting that is full, and then none of its places is there', async () => {
  await using room = await gathered();
  const { meeting } = room;
  const forty = { ...six, places: 40 };
  for (let tablet = 0; tablet < Math.floor(seatsMost / 40); tablet += 1) await tabletIn(room, forty);
  expect((await meeting.iris.post(`/api/meetings/${meeting.id}/tablets`, forty)).refusal).toBe(
    'meeting-full',
  );
  await tabletIn(room, { ...six, places: seatsMost % 40 });
});

it('a secret that nobody gave opens nothing, and at the close a tablet is over', async () => {
  await using room = await gathered();
  const { meeting, server } = room;
  const tablet = await tabletIn(room);
  const unknown = heldBy(server.base, '', anyId());
  expect((await unknown.look()).refusal).toBe('not-found');
  expect((await unknown.next()).refusal).toBe('not-found');
  expect((await heldBy(server.base, '', 'short').next()).refusal).toBe('invalid');
  expect(tracesIn(server.folder, { secret: tablet.secret })).toEqual({});
  await made(meeting.close());
  expect((await tablet.look()).refusal).toBe('meeting-closed');
  expect((await tablet.next()).refusal).toBe('meeting-closed');
  expect((await meeting.iris.post(`/api/meetings/${meeting.id}/tablets`, six)).refusal).toBe('not-found');
});
