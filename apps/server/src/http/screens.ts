import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type Request, type RequestHandler } from 'express';

/** A built page with its files; every address below it that is no file is the page itself. */
export type Screen = { readonly at: string; readonly folder: string };

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/**
 * Undefined when the screen has not been built. A file that is gone since the start (an upgrade in place) is answered with
 * 404 and never ends the server: that is why this is Express' own file server and not one that trusts its first look.
 */
export function serveScreen({ folder }: Screen): RequestHandler | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const files = new Set(
    readdirSync(folder, { recursive: true }).map((file) => `/${String(file).replaceAll('\\', '/')}`),
  );
  const screen = Router();
  screen.use((request, response, next) => {
    const page = files.has(request.path) || extname(request.path) !== '' ? request.path : '/index.html';
    response.vary('Accept-Encoding');
    request.url = packed(request, page, files);
    next();
  });
  screen.use(
    express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders: describe }),
  );
  return screen;
}

/** The smallest form of the file that the browser takes. */
function packed(request: Request, file: string, files: ReadonlySet<string>): string {
  const found = encodings.find(
    ({ name, ending }) => files.has(file + ending) && request.acceptsEncodings(name),
  );
  return found ? file + found.ending : file;
}

function describe(response: express.Response, path: string): void {
  const encoding = encodings.find(({ ending }) => path.endsWith(ending));
  const plain = encoding ? path.slice(0, -encoding.ending.length) : path;
  if (encoding) response.setHeader('content-encoding', encoding.name).type(extname(plain));
  const named = /[\\/]assets[\\/]/.test(plain);
  response.setHeader('cache-control', named ? 'public,max-age=31536000,immutable' : 'no-cache');
}

/** What a page's own inline scripts have to be called in a strict policy. */
export function inlineScripts({ folder }: Screen): string[] {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return [];
  const scripts = readFileSync(page, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
