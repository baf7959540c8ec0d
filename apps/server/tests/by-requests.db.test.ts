import { expect, it } from 'vitest';
import { startTestApp } from './boot.ts';

it('answers a line of ordinary requests, for networks that let no WebSocket through, and answers it once', async () => {
  await using server = await startTestApp();
  const line = `${server.base}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(line)).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };

  const heard = fetch(`${line}&sid=${sid}`);
  const said = await fetch(`${line}&sid=${sid}`, { method: 'POST', body: '40{"as":"nobody"}' });
  expect(await said.text()).toBe('ok');
  // The no of a hello, in Socket.io's own words; a page of ours would say 404.
  expect(await (await heard).text()).toMatch(/^44\{.*"code":"invalid"/);
  expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
});
