import type { StepKind } from '@raakvlak/domain';
import * as up from '@raakvlak/protocol/up';
import { protocolVersion } from '@raakvlak/protocol/version';
import { EVENTS } from '@raakvlak/sync/events';
import { expect, it } from 'vitest';
import { attempts, everythingSayable, type Attempt, type Ours } from './attempts.ts';
import type { Device } from './device.ts';
import { anyId } from './gathering.ts';
import { meetingAndStrangers } from './noord-and-zuid.ts';
import { knockAndSay } from './raw-door.ts';

type Refused = { ok: boolean; code: unknown } | undefined;

it('P9 every event there is has an attempt, so that a new one cannot be forgotten', () => {
  const schemas = Object.keys(up).filter((name) => name.endsWith('Schema') && !name.endsWith('AnswerSchema'));
  expect(schemas).toEqual(['giveSchema', 'helloSchema', 'steerSchema']);
  expect(Object.keys(attempts).toSorted()).toEqual(everythingSayable().toSorted());
});

it('P9 a stranger who is in elsewhere, or in as something else, hears and changes nothing by any event; whoever may, does something by each', async () => {
  await using place = await meetingAndStrangers();
  const { room, ours, owners, witnesses, strangers, wrong, quiet, rows } = place;
  let step: StepKind = 'write';
  for (const [name, attempt] of Object.entries(attempts)) {
    if (attempt.in !== step) await place.to((step = attempt.in));
    await quiet();
    const now = async () => ({ rows: await rows(), heard: heardBy(witnesses) });
    const before = await now();
    for (const [who, stranger] of Object.entries(strangers)) {
      const answer = await say(stranger, attempt, ours);
      const own = attempt.sort === 'oneself' && attempt.by === who;
      if (!own) expect(answer?.ok ?? false, `${name} by a ${who} of another organisation`).toBe(false);
      expect(JSON.stringify(stranger.heard)).not.toContain(room.meeting.board);
    }
    for (const insider of wrong.get(attempt.event) ?? [])
      expect(await say(insider, attempt, ours), name).toMatchObject({ ok: false, code: 'not-allowed' });
    await quiet();
    expect(await now(), name).toEqual(before);
    if (attempt.sort === 'down') continue;

    const look = () => say(owners.seat, attemptAt(EVENTS.update), ours);
    if (attempt.sort === 'leaving') expect(await look()).toMatchObject({ ok: true });
    const answer = await say(owners[attempt.by], attempt, ours);
    await quiet();
    if (attempt.sort === 'leaving') {
      expect(await look()).toMatchObject({ code: 'stale-epoch' });
      continue;
    }
    expect(answer, name).toMatchObject({ ok: true });
    if (attempt.sort !== 'reading') expect(await now(), name).not.toEqual(before);
  }
  expect(heardBy(Object.values(strangers)).join()).not.toContain('van Noord');
}, 120_000);

it('P9 who is not let in is not heard either, whatever they say after the refusal', async () => {
  await using place = await meetingAndStrangers();
  const { room, ours, owners, zuid, quiet, rows } = place;
  const { meeting, server } = room;
  const version = protocolVersion;
  const console_ = { as: 'facilitator', version, meeting: meeting.id };
  const stage = (secret: string) => ({ as: 'stage', version, meeting: meeting.id, secret });
  const seat = (token: string) => ({ as: 'participant', version, token, name: null });
  await owners.console.steer({ kind: 'removeSeat', seat: ours.seat });
  const knocks = {
    'the console of another organisation': {
      auth: console_,
      headers: { cookie: zuid.iris.cookie() ?? '' },
      code: 'not-found',
    },
    'a console without an account': { auth: console_, code: 'not-signed-in' },
    'a stage with the secret of another': { auth: stage(zuid.stageSecret), code: 'not-found' },
    'a seat that was taken away': { auth: seat(place.removedToken), code: 'seat-removed' },
    'a seat that never was': { auth: seat(anyId()), code: 'seat-unknown' },
    nobody: { auth: {}, code: 'invalid' },
  };
  await quiet();
  const before = { rows: await rows(), heard: heardBy(place.witnesses) };
  for (const [who, { code, ...knock }] of Object.entries(knocks))
    for (const [name, { event, payload }] of Object.entries(attempts)) {
      const knocked = await knockAndSay(server.base, knock, event, payload(ours));
      expect(knocked, `${name} by ${who}`).toEqual({ refused: code, heard: [] });
    }
  await quiet();
  expect({ rows: await rows(), heard: heardBy(place.witnesses) }).toEqual(before);

  const allowed = { auth: seat(place.token) };
  for (const name of ['give write', EVENTS.hello]) {
    const { event, payload } = attemptAt(name);
    const { refused, heard } = await knockAndSay(server.base, allowed, event, payload(ours));
    expect([refused, heard.at(-1)?.includes('"ok":true')], name).toEqual([undefined, true]);
  }
  expect(await rows()).not.toEqual(before.rows);
}, 120_000);

const attemptAt = (name: string): Attempt => {
  const attempt = attempts[name];
  if (!attempt) throw new Error(`No attempt: ${name}`);
  return attempt;
};

async function say({ socket }: Device, { event, payload, sort }: Attempt, ours: Ours): Promise<Refused> {
  if (sort !== 'down' && sort !== 'leaving')
    return (await socket.emitWithAck(event, payload(ours))) as Refused;
  socket.emit(event, payload(ours));
  return undefined;
}

const heardBy = (devices: readonly Device[]): string[] => devices.map(({ heard }) => JSON.stringify(heard));
