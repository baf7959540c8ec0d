import { accept, refuse } from '@raakvlak/domain';
import { route, type Admit, type Plan, type Route } from '../http/route.ts';
import type { Actor, Sessions } from './sessions.ts';

/** A door for people with an account; its plan hears who it is. */
export type SignedIn = <Body = undefined, Answer = unknown>(plan: Plan<Body, Actor, Answer>) => Route;

export function createSignedIn(sessions: Sessions): SignedIn {
  const admit: Admit<Actor> = async ({ headers, res }) => {
    const found = await sessions.who(headers);
    if (!found) return refuse('not-signed-in');
    if (found.cookies.length > 0) res?.append('set-cookie', [...found.cookies]);
    return accept(found.actor);
  };
  return (plan) => route(plan, admit);
}
