import type { RefusalCode } from '@raakvlak/domain';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Underway } from '../underway.ts';
import { originFits, type OriginRule } from '../realtime/origin.ts';
import { protection } from './protection.ts';
import { sendRefusal, type Route } from './route.ts';
import { inlineScripts, serveScreen, type Screen } from './screens.ts';

/** How the server looks from outside, for whoever keeps it running. */
export type Seen = {
  /** Whether people can be let in now; any other word than `ready` says why not. */
  readonly readiness: () => Promise<string>;
  /** Figures, for whoever may read them. */
  readonly figures: RequestHandler;
  /** Told of every answer's status. */
  readonly answered: (status: number) => void;
  /** What was asked and is not answered yet. */
  readonly underway: Underway;
};

export type Web = {
  readonly routes: readonly Route[];
  readonly screens: readonly Screen[];
  readonly origin: OriginRule;
  readonly https: boolean;
  readonly seen: Seen;
  readonly log: Logger;
};

// A long programme with six fields is some 60 kB.
const bodyMost = '256kb';

/** Everything that is asked over HTTP: the doors, the screens, and one place where a bug ends. */
export function createWeb({ routes, screens, origin, https, seen, log }: Web): Express {
  const web = express();
  web.set('trust proxy', origin.trustProxy ? 1 : false);
  web.set('etag', false);
  web.disable('x-powered-by');
  web.use(protection({ scripts: screens.flatMap(inlineScripts), https }));
  web.get('/healthz', (_request, response) => void response.json({ ok: true }));
  web.get('/readyz', async (_request, response) => {
    const is = await seen.readiness();
    response.status(is === 'ready' ? 200 : 503).json({ is });
  });
  web.get('/metrics', seen.figures);
  web.use(counted(seen));
  web.use('/api', ownPagesOnly(origin), notKeptByTheBrowser, express.json({ limit: bodyMost }));
  for (const { method, path, run } of routes) web[method](path, run);
  web.use('/api', (_request, response) => sendRefusal(response, 'not-found'));
  for (const screen of [...screens].sort((a, b) => b.at.length - a.at.length)) {
    const files = serveScreen(screen);
    if (files) web.use(screen.at, files);
    else log.warn({ screen: screen.at }, 'this screen has not been built');
  }
  web.use(bugsEndHere(log));
  return web;
}

/** What comes when the server stops is asked again later, of the one that comes after. */
const counted =
  ({ answered, underway }: Seen): RequestHandler =>
  (_request, response, next) => {
    const end = underway.enter();
    if (!end) return sendRefusal(response.setHeader('connection', 'close'), 'busy');
    response.once('close', () => {
      answered(response.statusCode);
      end();
    });
    next();
  };

/** A page of somebody else cannot let a browser act here with the cookies of whoever looks at it. */
const ownPagesOnly =
  (rule: OriginRule): RequestHandler =>
  (request, response, next) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !originFits(request.headers, rule)) sendRefusal(response, 'not-allowed');
    else next();
  };

const notKeptByTheBrowser: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};

// Express tells an error boundary by its four parameters.
const bugsEndHere =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) next(error);
    else if (isBadBody(error)) sendRefusal(response, error.status === 413 ? 'too-large' : 'invalid');
    else {
      const { route } = request as { route?: { path?: string } };
      log.error({ err: error, method: request.method, route: route?.path }, 'a request failed');
      response.status(500).json({ refusal: 'busy' satisfies RefusalCode });
    }
  };

const isBadBody = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;
