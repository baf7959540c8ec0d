import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { sendRefusal } from '../http/route.ts';

/**
 * The figures stand still for so long (ms), whoever asks and how often: one tap of one person never shows by itself in the
 * difference between two looks that were chosen around it. See docs/decisions/0015-figures-tell-of-the-machine.md.
 */
const stillFor = 15_000;

/** Figures for whoever brings the token. Without a token in the settings there is no such page. */
export function metricsPage({
  registry,
  token,
  now,
}: {
  registry: Registry;
  token: string | undefined;
  now: () => number;
}): RequestHandler {
  let page = { at: -Infinity, text: Promise.resolve('') };
  return async ({ headers }, response) => {
    if (token === undefined || !isSame(headers.authorization ?? '', `Bearer ${token}`))
      return sendRefusal(response, 'not-found');
    if (now() - page.at >= stillFor) page = { at: now(), text: registry.metrics() };
    response.setHeader('cache-control', 'no-store');
    response.type(registry.contentType).send(await page.text);
  };
}

/** Takes as long for a guess that is nearly right as for one that is not. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
