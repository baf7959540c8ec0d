import type { Outcome } from '@raakvlak/domain';
import type { SocketPlan } from '../realtime/sockets.ts';
import type { Underway } from '../underway.ts';
import type { Meters } from './meters.ts';

type Plan<Guest, Down> = Pick<SocketPlan<Guest, Down>, 'admit' | 'came' | 'events'>;

/**
 * The same plan, counted. When the server stops, what comes gets no answer: its phone gives it again to the server that
 * comes after, and nobody is told that a meeting is over.
 */
export function observedPlan<Guest extends { readonly role: string }, Down>(
  { admit, came, events }: Plan<Guest, Down>,
  meters: Meters,
  underway: Underway,
): Plan<Guest, Down> {
  const counted = async <T>(event: string, act: () => Promise<T>): Promise<T> => {
    const end = underway.enter();
    if (!end) return new Promise<T>(() => undefined);
    try {
      const answer = await act();
      meters.asked(event, outcomeOf(answer));
      return answer;
    } finally {
      end();
    }
  };
  return {
    admit: (knock) => counted<Outcome<Guest>>('hello', () => admit(knock)),
    came: (caller, socket) => {
      const gone = meters.connected(caller.guest.role);
      const left = came(caller, socket);
      return () => {
        gone();
        left();
      };
    },
    events: Object.fromEntries(
      Object.entries(events).map(([event, act]) => [
        event,
        (payload, caller) => counted(event, () => act(payload, caller)),
      ]),
    ),
  };
}

/** How something was answered: a code of the closed list, or `ok`. */
export function outcomeOf(answer: unknown): string {
  const { ok, code } = (answer ?? {}) as { ok?: unknown; code?: unknown };
  return ok === false && typeof code === 'string' ? code : 'ok';
}
