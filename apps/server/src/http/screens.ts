import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

/** A built page with its files; every address below it that is no file is the page itself. */
export type Screen = { readonly at: string; readonly folder: string };

/** Undefined when the screen has not been built. */
export function serveScreen({ folder }: Screen): RequestHandler | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  return sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public,max-age=31536000,immutable' : 'no-cache',
      ),
  });
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
