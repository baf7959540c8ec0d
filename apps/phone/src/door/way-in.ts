import { isId, readOwnCode } from '@raakvlak/domain';

/**
 * What the address says about how somebody comes in. A fragment never reaches a server log, so it may hold a secret.
 * `secret` comes from the QR code, `back` from a link that gives a seat back, `token` opens a seat in this tab only, `tablet`
 * is a device that people take turns at, `own` somebody's personal code.
 */
export type WayIn =
  | { readonly kind: 'code' }
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'back'; readonly link: string }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'tablet'; readonly secret: string }
  | { readonly kind: 'own'; readonly code: string };

export function readWayIn(hash: string): WayIn {
  const text = hash.replace(/^#/, '');
  const rest = text.slice(1);
  if (text.startsWith('b') && isId(rest)) return { kind: 'back', link: rest };
  if (text.startsWith('s') && isId(rest)) return { kind: 'token', token: rest };
  if (text.startsWith('t') && isId(rest)) return { kind: 'tablet', secret: rest };
  const code = text.startsWith('k') ? readOwnCode(rest) : undefined;
  if (code) return { kind: 'own', code };
  return isId(text) ? { kind: 'secret', secret: text } : { kind: 'code' };
}
