import { expect, it } from 'vitest';
import type { SafetyRoute } from '@raakvlak/domain';
import { startTestApp } from './boot.ts';
import { runAccount } from './commands.ts';
import { Gathering, made } from './gathering.ts';
import { facilitator, type Visitor } from './visitor.ts';

const vera = { name: 'Vera', phone: '088 123 45 67' };

const groupOf = async (desk: Visitor, kind: string): Promise<string> =>
  (await made(desk.post<{ id: string }>('/api/groups', { name: 'Groep', kind }))).id;

it('an organisation says once whom children can turn to, and until then nothing is made up', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const look = () => desk.get<SafetyRoute | null>('/api/safety-route');
  expect((await look()).body).toBeNull();
  expect((await made(desk.ask('PUT', '/api/safety-route', vera))) satisfies unknown).toEqual(vera);
  expect((await look()).body).toEqual(vera);
  const next = { name: 'Wim', phone: '+31 6 1234 5678' };
  await made(desk.ask('PUT', '/api/safety-route', next));
  expect((await look()).body).toEqual(next);
});

it.each([
  ['no name', { name: '', phone: vera.phone }],
  ['words as a number', { name: 'Vera', phone: 'bel maar' }],
  ['a way to dial something else', { name: 'Vera', phone: '088;ext=1' }],
  ['no number', { name: 'Vera' }],
])('it is not changed by %s', async (_, body) => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  await made(desk.ask('PUT', '/api/safety-route', vera));
  expect((await desk.ask('PUT', '/api/safety-route', body)).refusal).toBe('invalid');
  expect((await desk.get('/api/safety-route')).body).toEqual(vera);
});

it('whoever meets now hears it where there are children, and nowhere else, nor in another organisation', async () => {
  await using server = await startTestApp();
  const desk = await facilitator(server);
  const { link } = await runAccount(server, 'organisation');
  const zoe = await facilitator(server, { link, email: 'zoe@example.org', organisation: 'Zuid' });
  using living = await Gathering.open(server.base, desk, { group: await groupOf(desk, 'living') });
  using team = await Gathering.open(server.base, desk, { group: await groupOf(desk, 'team') });
  using elsewhere = await Gathering.open(server.base, zoe, { group: await groupOf(zoe, 'living') });
  const [child, colleague, stranger] = [
    (await living.join()).phone,
    (await team.join()).phone,
    (await elsewhere.join()).phone,
  ];
  expect(child.last('meeting').safety).toBeNull();
  await made(desk.ask('PUT', '/api/safety-route', vera));
  await child.hears('meeting', ({ safety }) => safety?.phone === vera.phone);
  expect((await living.join()).phone.last('meeting').safety).toEqual(vera);
  for (const other of [colleague, stranger]) {
    await other.socket.emitWithAck('give', 'nothing');
    expect(other.all('meeting').map(({ safety }) => safety)).toEqual([null]);
  }
  await living.go('write');
  await child.hears('meeting', ({ step }) => step === living.step('write'));
  expect(child.last('meeting').safety, 'and it stays').toEqual(vera);
});
