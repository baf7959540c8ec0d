import type { LinkView, Me } from '@raakvlak/protocol/http';
import { expect, it } from 'vitest';
import { startTestApp } from './boot.ts';
import { runAccount } from './commands.ts';
import { account, facilitator, password, visitor } from './visitor.ts';

const hour = 3_600_000;

it('makes the first account with the one-time link, signed in at once', async () => {
  await using server = await startTestApp();
  const somebody = visitor(server);
  const link = server.app.firstLink;
  expect((await somebody.get<LinkView>(`/api/access/link/${link}`)).body).toEqual({
    purpose: 'first',
    organisation: null,
  });
  expect((await somebody.get('/api/access/me')).refusal).toBe('not-signed-in');
  const made = await somebody.post<Me>('/api/access/first', { ...account, link });
  expect(made.body).toMatchObject({ name: 'Iris', organisation: { name: 'Noord' } });
  expect((await somebody.get<Me>('/api/access/me')).body).toEqual(made.body);
});

it('refuses a link that was used, is too old, was replaced by a restart, or never was one', async () => {
  await using server = await startTestApp();
  const first = server.app.firstLink;
  const join = (link: string | undefined) => visitor(server).post('/api/access/first', { ...account, link });
  expect((await join('0'.repeat(22))).refusal).toBe('link-used');

  await using again = await startTestApp({ dataDir: server.folder, clock: server.clock });
  expect((await join(first)).refusal).toBe('link-used');

  server.clock.pass(25 * hour);
  expect((await join(again.app.firstLink)).refusal).toBe('link-used');
  expect((await visitor(server).get(`/api/access/link/${again.app.firstLink}`)).refusal).toBe('link-used');

  await using third = await startTestApp({ dataDir: server.folder, clock: server.clock });
  expect((await join(third.app.firstLink)).status).toBe(200);
  expect((await join(third.app.firstLink)).refusal).toBe('link-used');
  await using last = await startTestApp({ dataDir: server.folder, clock: server.clock });
  expect(last.app.firstLink).toBeUndefined();
});

it('opens no other way to an account', async () => {
  await using server = await startTestApp();
  const somebody = visitor(server);
  for (const path of ['/api/auth/sign-up/email', '/api/auth/organization/create', '/api/access/sign-up'])
    expect((await somebody.post(path, account)).refusal, path).toBe('not-found');
});

it('asks for a password of at least 10 signs', async () => {
  await using server = await startTestApp();
  const link = server.app.firstLink;
  const refused = await visitor(server).post('/api/access/first', {
    ...account,
    link,
    password: 'te kort 9',
  });
  expect([refused.status, refused.refusal]).toEqual([400, 'weak-password']);
  const reset = await visitor(server).post('/api/access/reset', { link, password: 'te kort 9' });
  expect(reset.refusal).toBe('weak-password');
});

it('signs in and out; a wrong password and an unknown address sound the same', async () => {
  await using server = await startTestApp();
  await facilitator(server);
  const somebody = visitor(server);
  const signIn = (email: string, secret: string) =>
    somebody.post('/api/access/sign-in', { email, password: secret });
  const wrong = await signIn('iris@example.org', 'een ander wachtwoord');
  const unknown = await signIn('nobody@example.org', password);
  expect([wrong.status, wrong.refusal]).toEqual([401, 'wrong-password']);
  expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
  expect((await signIn('no address', password)).refusal).toBe('wrong-password');
  expect((await signIn(' Iris@Example.ORG ', password)).status).toBe(200);
  const cookie = somebody.cookie() ?? '';
  expect((await somebody.get('/api/access/me')).status).toBe(200);
  expect((await somebody.post('/api/access/sign-out')).status).toBe(204);
  expect((await somebody.get('/api/access/me')).refusal).toBe('not-signed-in');
  expect((await visitor(server).ask('GET', '/api/access/me', undefined, { cookie })).refusal).toBe(
    'not-signed-in',
  );
});

it('lets who guesses wait, and nobody else', async () => {
  await using server = await startTestApp({ trustProxy: true });
  await facilitator(server);
  const guess = (from: string, secret: string) =>
    visitor(server).ask(
      'POST',
      '/api/access/sign-in',
      { email: account.email, password: secret },
      { 'x-forwarded-for': from },
    );
  for (let i = 0; i < 10; i++)
    expect((await guess('192.0.2.1', `gok nummer ${i}`)).refusal).toBe('wrong-password');
  const eleventh = await guess('192.0.2.1', password);
  expect([eleventh.status, eleventh.refusal]).toEqual([429, 'too-fast']);
  expect((await guess('192.0.2.2', password)).status).toBe(200);
  server.clock.pass(5 * 60_000);
  expect((await guess('192.0.2.1', password)).status).toBe(200);
}, 30_000);

it('invites a colleague into the organisation, and not with an address that has an account', async () => {
  await using server = await startTestApp();
  const iris = await facilitator(server);
  const { done, link, said } = await runAccount(server, 'invite', 'Jeugdhulp', 'Noord');
  expect(done).toBe(true);
  expect(said).toContain('http://localhost:3000/desk/begin#');
  const colleague = visitor(server);
  expect((await colleague.get(`/api/access/link/${link}`)).body).toEqual({
    purpose: 'invite',
    organisation: 'Jeugdhulp Noord',
  });
  const taken = await colleague.post('/api/access/first', { ...account, link });
  expect([taken.status, taken.refusal]).toEqual([409, 'email-taken']);
  const joined = await colleague.post<Me>('/api/access/first', {
    ...account,
    link,
    email: 'ali@example.org',
  });
  expect(joined.body.organisation).toEqual(iris.me.organisation);
});

it('gives a new organisation its first account', async () => {
  await using server = await startTestApp();
  const iris = await facilitator(server);
  const { link } = await runAccount(server, 'organisation');
  const zoe = await facilitator(server, { link, email: 'zoe@example.org', organisation: 'Zuid' });
  expect(zoe.me.organisation.name).toBe('Zuid');
  expect(zoe.me.organisation.id).not.toBe(iris.me.organisation.id);
});

it('resets a password with a link, which ends every session and opens nothing else', async () => {
  await using server = await startTestApp();
  const iris = await facilitator(server);
  const { link } = await runAccount(server, 'reset', 'Iris@example.org');
  const again = visitor(server);
  expect((await again.post('/api/access/first', { ...account, link, email: 'x@example.org' })).refusal).toBe(
    'link-used',
  );
  expect((await again.post('/api/access/reset', { link, password: 'een nieuw wachtwoord' })).body).toEqual(
    iris.me,
  );
  expect((await iris.get('/api/access/me')).refusal).toBe('not-signed-in');
  expect((await again.get('/api/access/me')).status).toBe(200);
  expect((await again.post('/api/access/reset', { link, password: 'nog een wachtwoord' })).refusal).toBe(
    'link-used',
  );
  const signIn = (secret: string) =>
    visitor(server).post('/api/access/sign-in', { email: account.email, password: secret });
  expect((await signIn(password)).refusal).toBe('wrong-password');
  expect((await signIn('een nieuw wachtwoord')).status).toBe(200);
});

it('tells whoever may start the server who there is, and says what it does not know', async () => {
  await using server = await startTestApp();
  expect((await runAccount(server, 'list')).done).toBe(false);
  await facilitator(server);
  expect((await runAccount(server, 'list')).said).toBe('Jeugdhulp Noord: Iris <iris@example.org>');
  expect(await runAccount(server, 'reset', 'nobody@example.org')).toMatchObject({ done: false, link: '' });
  expect(await runAccount(server, 'invite', 'Zuid')).toMatchObject({ done: false, link: '' });
  expect((await runAccount(server)).said).toContain('npm run account -- reset');
});

it('works over plain http under whatever name the machine has on this Wi-Fi', async () => {
  await using server = await startTestApp();
  await facilitator(server);
  const inClass = visitor(server, { host: 'laptop-van-iris.school.lan:3000' });
  const signed = await inClass.post('/api/access/sign-in', { email: account.email, password });
  expect(String(signed.headers['set-cookie'])).toMatch(
    /^raakvlak=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect((await inClass.get('/api/access/me')).status).toBe(200);
});

it('binds the cookie to the host when the public address is https', async () => {
  await using server = await startTestApp({ publicUrl: 'https://raakvlak.example' });
  const made = await visitor(server).post('/api/access/first', { ...account, link: server.app.firstLink });
  expect(String(made.headers['set-cookie'])).toMatch(
    /^__Host-raakvlak=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(made.headers['strict-transport-security']).toBeDefined();
});

it("does nothing for a page of somebody else, with the facilitator's own cookies", async () => {
  await using server = await startTestApp();
  const iris = await facilitator(server);
  const group = { name: 'Leergroep', kind: 'learning' };
  for (const origin of ['http://evil.example', 'null']) {
    const refused = await iris.ask('POST', '/api/groups', group, { origin });
    expect([refused.status, refused.refusal]).toEqual([403, 'not-allowed']);
  }
  expect((await iris.get('/api/groups')).body).toEqual([]);
  expect((await iris.post('/api/groups', group)).status).toBe(200);
});

it('takes no forged cookie', async () => {
  await using server = await startTestApp();
  const iris = await facilitator(server);
  const forged = (iris.cookie() ?? '').replace(/\..*/, '.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D');
  expect((await visitor(server).ask('GET', '/api/access/me', undefined, { cookie: forged })).refusal).toBe(
    'not-signed-in',
  );
});
