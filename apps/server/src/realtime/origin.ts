import type { IncomingHttpHeaders } from 'node:http';

export type OriginRule = {
  /** The address people use when it differs from what the server hears, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** Whether the headers of a proxy in front are to be believed. */
  readonly trustProxy: boolean;
};

/**
 * Socket.io opens a WebSocket for any page in the world, so the page's origin is looked at here: it is the host that was
 * asked for, or the public address. A browser always names it on a WebSocket; who names none is no browser and brings no
 * cookies of somebody else.
 */
export function originFits(headers: IncomingHttpHeaders, { publicUrl, trustProxy }: OriginRule): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  const from = hostOf(origin);
  if (from === undefined) return false;
  if (
    publicUrl !== undefined &&
    from === hostOf(publicUrl) &&
    origin.startsWith('https:') === publicUrl.startsWith('https:')
  )
    return true;
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined;
  return from === (typeof forwarded === 'string' ? forwarded : headers.host)?.toLowerCase();
}

function hostOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.host : undefined;
}
