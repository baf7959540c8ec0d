import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database/open.ts';
import { startTestApp } from './boot.ts';
import { facilitator, visitor } from './visitor.ts';

/** A screen as the build makes it. */
function built(name: string, page = `<title>${name}</title>`): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'raakvlak-')), name);
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'a-1.js'), `// ${name}`);
  return folder;
}

it('says that it lives', async () => {
  await using server = await startTestApp();
  expect((await visitor(server).get('/healthz')).body).toEqual({ ok: true });
});

it('gives the phone its page at the top and the desk its own below /desk, whatever stands behind it', async () => {
  await using server = await startTestApp({ screens: { phone: built('phone'), desk: built('desk') } });
  const somebody = visitor(server);
  const title = async (path: string) => /<title>(.*)<\/title>/.exec((await somebody.get(path)).text)?.[1];
  expect(await title('/')).toBe('phone');
  expect(await title('/mijn-plek')).toBe('phone');
  expect(await title('/desk')).toBe('desk');
  expect(await title('/desk/begin')).toBe('desk');
  expect(await title('/desk/stage/abc')).toBe('desk');
  const page = await somebody.get('/desk/begin');
  expect(page.headers['cache-control']).toBe('no-cache');
  const asset = await somebody.get('/desk/assets/a-1.js');
  expect([asset.text, asset.headers['cache-control']]).toEqual([
    '// desk',
    'public,max-age=31536000,immutable',
  ]);
  expect((await somebody.get('/assets/gone.js')).status).toBe(404);
  expect((await somebody.get('/api/nothing-here')).refusal).toBe('not-found');
});

it('starts without built screens, and has no page then', async () => {
  await using server = await startTestApp();
  expect((await visitor(server).get('/')).status).toBe(404);
});

it('lets a page run its own scripts and nothing else', async () => {
  const page =
    '<title>phone</title><script>window.old = true;</script><script src="/assets/a-1.js"></script>';
  await using server = await startTestApp({ screens: { phone: built('phone', page), desk: built('desk') } });
  const { headers } = await visitor(server).get('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self' 'sha256-VRwK8DRSxm+JM31VyAm9DTZEjVhGHM0YGSH2HqqoHdk='");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(headers['strict-transport-security']).toBeUndefined();
});

it('refuses what is no JSON, not what this door takes, or too much', async () => {
  await using server = await startTestApp();
  const iris = await facilitator(server);
  const json = { 'content-type': 'application/json' };
  expect((await iris.ask('POST', '/api/groups', undefined, json)).refusal).toBe('invalid');
  expect((await iris.post('/api/groups', 'words')).refusal).toBe('invalid');
  expect((await iris.post('/api/groups', { name: 'Leergroep', kind: 'choir' })).refusal).toBe('invalid');
  expect((await iris.post('/api/groups', { name: ' \u200b ', kind: 'team' })).refusal).toBe('invalid');
  expect(
    (await iris.ask('POST', '/api/groups', { name: 'A', kind: 'team' }, { 'content-type': 'text/plain' }))
      .refusal,
  ).toBe('invalid');
  const large = await iris.post('/api/groups', { name: 'x'.repeat(300_000), kind: 'team' });
  expect([large.status, large.refusal]).toEqual([413, 'too-large']);
  expect((await iris.get('/api/groups/not-an-id')).refusal).toBe('not-found');
});

it('survives a bug: one answer, one line in the log, and none of the words in it', async () => {
  const lines: string[] = [];
  const out = new PassThrough().on('data', (chunk: Buffer) => lines.push(String(chunk)));
  await using server = await startTestApp({ log: pino({ level: 'error' }, out) });
  const iris = await facilitator(server);
  const { body } = await iris.post<{ id: string }>('/api/groups', { name: 'Leergroep', kind: 'team' });
  {
    await using database = await openDatabase({ file: server.file });
    await database.db.updateTable('groups').set({ kind: 'geheim' }).execute();
  }
  const failed = await iris.get(`/api/groups/${body.id}`);
  expect([failed.status, failed.refusal]).toEqual([500, 'busy']);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('/api/groups/:id');
  expect(lines[0]).not.toContain('geheim');
  expect(lines[0]).not.toContain(body.id);
  expect((await visitor(server).get('/healthz')).status).toBe(200);
});

it('stops at once, also when somebody keeps a connection open', async () => {
  const server = await startTestApp();
  const connection = connect(server.app.port, '127.0.0.1');
  await new Promise((resolve) => connection.once('connect', resolve));
  const gone = new Promise((resolve) => connection.once('close', resolve));
  connection.on('error', () => undefined);
  await server[Symbol.asyncDispose]();
  await gone;
});

it('says so when the port is taken', async () => {
  await using server = await startTestApp();
  await expect(startTestApp({ port: server.app.port })).rejects.toThrow('EADDRINUSE');
});
