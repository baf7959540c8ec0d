import { describe, expect, it } from 'vitest';
import { asking } from './ask.ts';

const id = '1'.repeat(22);
/** The server as far as one answer goes: real responses, and what was asked. */
function answering(answer: () => Response | Promise<Response>) {
  const asked: { path: string; request: RequestInit | undefined }[] = [];
  const ask = asking(async (path, request) => {
    asked.push({ path: path as string, request });
    return answer();
  });
  return { ask, asked };
}

describe('asking the server', () => {
  it('gives what came, parsed', async () => {
    const { ask } = answering(() => Response.json({ id }));
    expect(await ask.newGroup({ name: 'Noord', kind: 'team' })).toEqual({ ok: true, value: { id } });
  });

  it('sends what was meant, as JSON, to this origin only', async () => {
    const { ask, asked } = answering(() => new Response(null, { status: 204 }));
    expect(await ask.changeGroup(id, { keepDays: 90 })).toEqual({ ok: true, value: undefined });
    expect(asked[0]?.path).toBe(`/api/groups/${id}`);
    expect(asked[0]?.request).toMatchObject({
      method: 'PATCH',
      credentials: 'same-origin',
      body: '{"keepDays":90}',
    });
  });

  it('reads an empty list and nothing yet as what they are', async () => {
    expect(await answering(() => Response.json([])).ask.participants(id)).toEqual({ ok: true, value: [] });
    expect(await answering(() => Response.json(null)).ask.safetyRoute()).toEqual({ ok: true, value: null });
  });

  it('gives the code of a refusal', async () => {
    const { ask } = answering(() => Response.json({ refusal: 'incomplete' }, { status: 409 }));
    expect(await ask.openMeeting(id)).toEqual({ ok: false, code: 'incomplete' });
  });

  it('says offline when nothing could be reached', async () => {
    const { ask } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ask.groups()).toEqual({ ok: false, code: 'offline' });
  });

  it('takes the page of a proxy for a busy server, and its 404 for nothing there', async () => {
    const page = (status: number) => () => new Response('<h1>Bad gateway</h1>', { status });
    expect(await answering(page(502)).ask.groups()).toEqual({ ok: false, code: 'busy' });
    expect(await answering(page(404)).ask.board(id)).toEqual({ ok: false, code: 'not-found' });
  });

  it('throws at an answer that is not what the door promises', async () => {
    const { ask } = answering(() => Response.json([{ name: 'half a group' }]));
    await expect(ask.groups()).rejects.toThrow();
  });
});
