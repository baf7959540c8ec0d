import type { RefusalCode } from '@raakvlak/domain';
import type { Found, JoinRequest, Refused, SeatGiven, Way } from '@raakvlak/protocol/http';

/** `no-connection` is not a refusal: the server never answered. */
export type Knocked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode | 'no-connection' };

/** The three questions a phone asks at the door, over HTTP. */
export const knocks = (get: typeof fetch) => ({
  find: (way: Way) => post<Found>(get, '/api/find', { way }),
  join: (request: JoinRequest) => post<SeatGiven>(get, '/api/join', request),
  seatBack: (link: string) => post<SeatGiven>(get, '/api/seat/back', { link }),
});

export type Knocks = ReturnType<typeof knocks>;

/** Asks one question at a door of the server. */
export async function post<T>(get: typeof fetch, path: string, body: object): Promise<Knocked<T>> {
  try {
    const answer = await get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    });
    const value: unknown = answer.status === 204 ? undefined : await answer.json();
    if (answer.ok) return { ok: true, value: value as T };
    return { ok: false, code: (value as Partial<Refused>).refusal ?? 'no-connection' };
  } catch {
    // Offline, or a captive portal that answers with a page of its own: for the person both are "no connection".
    return { ok: false, code: 'no-connection' };
  }
}
