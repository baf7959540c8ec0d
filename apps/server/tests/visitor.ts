import { request } from 'node:http';
import type { RefusalCode } from '@raakvlak/domain';
import type { Me } from '@raakvlak/protocol/http';
import type { TestApp } from './boot.ts';

export type Answer<T = unknown> = {
  readonly status: number;
  /** Undefined for an answer without one. */
  readonly body: T;
  readonly text: string;
  readonly refusal: RefusalCode | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** Somebody with a browser: remembers cookies and says which page asks. */
export type Visitor = {
  readonly ask: <T>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer<T>>;
  readonly get: <T>(path: string) => Promise<Answer<T>>;
  readonly post: <T>(path: string, body?: unknown) => Promise<Answer<T>>;
  readonly cookie: () => string | undefined;
};

/** `host` is the name in the address bar, when it is another one than where the server really is. */
export function visitor({ base }: Pick<TestApp, 'base'>, { host = new URL(base).host } = {}): Visitor {
  const jar = new Map<string, string>();
  const cookie = () =>
    jar.size === 0 ? undefined : [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  const ask: Visitor['ask'] = async <T>(method: string, path: string, body?: unknown, headers = {}) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const answer = await send(new URL(path, base), method, sent, {
      host,
      origin: `http://${host}`,
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...(jar.size === 0 ? {} : { cookie: cookie() ?? '' }),
      ...headers,
    });
    remember(jar, answer.headers['set-cookie']);
    return { ...read<T>(answer.text, answer.headers), ...answer };
  };
  return {
    ask,
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    cookie,
  };
}

/** Somebody with the first account of the organisation that the link makes; the first link there is unless said otherwise. */
export async function facilitator(
  { app, base }: { readonly app: Pick<TestApp['app'], 'firstLink'>; readonly base: string },
  { link = app.firstLink, email = 'iris@example.org', organisation = 'Jeugdhulp Noord' } = {},
): Promise<Visitor & { readonly me: Me }> {
  const somebody = visitor({ base });
  const { body, status, text } = await somebody.post<Me>('/api/access/first', {
    ...account,
    link,
    organisation,
    email,
  });
  if (status !== 200) throw new Error(`No account: ${text}`);
  return { ...somebody, me: body };
}

export const password = 'een lang wachtwoord';
export const account = {
  name: 'Iris',
  email: 'iris@example.org',
  password,
  organisation: 'Noord',
  language: 'nl',
};

type Raw = Pick<Answer, 'status' | 'text' | 'headers'>;

// Not fetch, because that does not let a test choose the Host it asks for.
const send = (
  url: URL,
  method: string,
  body: string | undefined,
  headers: Record<string, string>,
): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
          headers: answer.headers,
        }),
      );
    });
    // A kept line may be let go just as it is used again: a browser then asks on a new one, and so does this.
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(send(url, method, body, headers));
      else reject(error);
    });
    asked.end(body);
  });

function read<T>(text: string, headers: Answer['headers']): Pick<Answer<T>, 'body' | 'refusal'> {
  const isJson = String(headers['content-type']).startsWith('application/json');
  const body = (isJson ? JSON.parse(text) : undefined) as T;
  return { body, refusal: (body as { refusal?: RefusalCode } | undefined)?.refusal };
}

function remember(jar: Map<string, string>, cookies: string | string[] | undefined): void {
  for (const cookie of [cookies ?? []].flat()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (name === undefined || value === undefined) continue;
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
}
