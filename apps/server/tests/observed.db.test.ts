import { refusalCodes } from '@raakvlak/domain';
import { EVENTS, REFUSAL_CODES } from '@raakvlak/sync/events';
import { expect, it } from 'vitest';
import { SharedBoard } from './board-on-phone.ts';
import { startTestApp } from './boot.ts';
import { figures, labelsIn, metricsToken } from './figures.ts';
import { gathered } from './gathered.ts';
import { anyId } from './gathering.ts';
import { holdDisk } from './held-disk.ts';
import { visitor } from './visitor.ts';

const aWhile = 15_000;

it('P5 shows figures to nobody without the token, from whichever machine, and has no such page without a setting', async () => {
  await using server = await startTestApp({ metricsToken });
  await using without = await startTestApp();
  const asked = async (base: string, headers: Record<string, string> = {}) => {
    const { status, text } = await visitor({ base }).ask('GET', '/metrics', undefined, headers);
    return [status, text];
  };
  const no = [404, '{"refusal":"not-found"}'];
  expect(await asked(server.base)).toEqual(no);
  expect(await asked(server.base, { authorization: `Bearer ${metricsToken}x` })).toEqual(no);
  expect(await asked(server.base, { authorization: metricsToken })).toEqual(no);
  expect(await asked(server.base, { authorization: `Basic ${metricsToken}` })).toEqual(no);
  expect(await asked(without.base, { authorization: `Bearer ${metricsToken}` })).toEqual(no);
  expect(await asked(without.base, { authorization: 'Bearer undefined' })).toEqual(no);
  expect(await asked(server.base, { authorization: `Bearer ${metricsToken}` })).toEqual([
    200,
    expect.stringContaining('raakvlak_connections'),
  ]);
});

it('counts what happens, by kinds that stand in the code', async () => {
  await using room = await gathered({}, { metricsToken });
  const { meeting, server } = room;
  const { phone } = await meeting.join('Mo');
  await meeting.stage();
  await room.to('write');
  await phone.give(meeting.card('een kaartje'));
  expect(await phone.give({ ...meeting.card('nergens'), board: anyId() })).toMatchObject({ ok: false });
  await meeting.hello({ as: 'participant', token: anyId(), name: null });
  await room.to('order');
  using board = await new SharedBoard(phone, meeting.board).settled();
  board.do({ kind: 'makeTheme', id: anyId(), field: 'team.helps', cards: [], title: 'Samen' });
  await board.settled();
  server.clock.pass(aWhile);
  const seen = await figures(server);
  const at = (name: string) => seen.get(name);
  expect({
    phones: at('raakvlak_connections{role="participant"}'),
    stages: at('raakvlak_connections{role="stage"}'),
    meetings: at('raakvlak_meetings_open'),
    documents: at('raakvlak_documents'),
    given: at('raakvlak_asked_total{event="give",outcome="ok"}'),
    steered: at('raakvlak_asked_total{event="steer",outcome="ok"}'),
    updates: at(`raakvlak_asked_total{event="${EVENTS.update}",outcome="ok"}`),
    strangers: at('raakvlak_asked_total{event="hello",outcome="seat-unknown"}'),
    failures: at('raakvlak_commit_failures_total'),
  }).toEqual({
    phones: 1,
    stages: 1,
    meetings: 1,
    documents: 1,
    given: 1,
    steered: 2,
    updates: 1,
    strangers: 1,
    failures: 0,
  });
  // The last frame is told again while nothing more comes.
  expect(at('raakvlak_frame_bytes_count')).toBeGreaterThan(0);
  expect(at('raakvlak_commit_seconds_count')).toBeGreaterThan(2);
  expect(at('raakvlak_database_bytes')).toBeGreaterThan(10_000);
  expect(at('raakvlak_disk_free_bytes')).toBeGreaterThan(0);
  expect(at('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  expect(at('process_resident_memory_bytes')).toBeGreaterThan(0);

  const closed = new Set([
    ...['participant', 'facilitator', 'stage'].map((role) => `role=${role}`),
    ...['hello', 'give', 'steer', 'any', EVENTS.hello, EVENTS.update].map((event) => `event=${event}`),
    ...['ok', ...refusalCodes, ...REFUSAL_CODES].map((outcome) => `outcome=${outcome}`),
    ...['2xx', '4xx'].map((status) => `status=${status}`),
    ...['document', 'message'].map((what) => `what=${what}`),
  ]);
  const ours = [...seen.keys()].filter((name) => name.startsWith('raakvlak_'));
  const labels = labelsIn(ours).filter((label) => !label.startsWith('le='));
  expect(labels.filter((label) => !closed.has(label))).toEqual([]);
  expect(labels.length).toBeGreaterThan(10);
});

it('P5 the figures stand still between two looks that are close together, so that no look is around one tap', async () => {
  await using room = await gathered({}, { metricsToken });
  const { meeting, server } = room;
  const { phone } = await meeting.join();
  await room.to('write');
  server.clock.pass(aWhile);
  const before = await figures(server);
  await phone.give(meeting.card('precies nu'));
  server.clock.pass(aWhile - 1);
  expect(await figures(server)).toEqual(before);
  server.clock.pass(1);
  expect(await figures(server), 'negative control: later it does show').not.toEqual(before);
});

it('is ready when it can store, says so when it cannot, and by itself again when it can', async () => {
  await using server = await startTestApp();
  const asked = async () => {
    const { status, body } = await visitor(server).get('/readyz');
    return [status, body];
  };
  expect(await asked()).toEqual([200, { is: 'ready' }]);
  {
    using _held = holdDisk(server.file);
    server.clock.pass(5_000);
    expect(await asked()).toEqual([503, { is: 'disk' }]);
    expect((await visitor(server).get('/healthz')).status).toBe(200);
  }
  server.clock.pass(5_000);
  expect(await asked()).toEqual([200, { is: 'ready' }]);
});
