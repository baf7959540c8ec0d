import { accept, refuse, type Outcome } from '@raakvlak/domain';
import { firstAccountSchema, resetSchema, signInSchema, type Me } from '@raakvlak/protocol/http';
import type { Response } from 'express';
import type { Clock } from '../clock.ts';
import { everyone, type Route } from '../http/route.ts';
import type { AccessStore } from './access-store.ts';
import type { Accounts } from './accounts.ts';
import { createGuesses } from './guesses.ts';
import type { Links } from './links.ts';
import type { Cookies, Sessions } from './sessions.ts';
import type { SignedIn } from './signed-in.ts';

/** The doors of access: what a link is for, an account, in, out, and who am I. */
export function accessRoutes({
  store,
  links,
  accounts,
  sessions,
  signedIn,
  clock,
}: {
  store: AccessStore;
  links: Links;
  accounts: Accounts;
  sessions: Sessions;
  signedIn: SignedIn;
  clock: Clock;
}): readonly Route[] {
  const guesses = createGuesses(clock.now);

  async function meOf(user: string): Promise<Me> {
    const found = await store.organisationOf(user);
    if (!found) throw new Error('A user without an organisation');
    const { name, organisation, organisationName } = found;
    return { user, name, organisation: { id: organisation, name: organisationName } };
  }

  async function signIn(
    wanted: Outcome<{ email: string; password: string }>,
    response: Response,
  ): Promise<Outcome<Me>> {
    if (!wanted.ok) return wanted;
    const signed = await sessions.signIn(wanted.value.email, wanted.value.password);
    if (!signed.ok) return signed;
    setCookies(response, signed.value.cookies);
    return accept(await meOf(signed.value.user));
  }

  return [
    everyone({ method: 'get', path: '/api/access/link/:link', answer: ({ id }) => links.look(id('link')) }),

    everyone({
      method: 'post',
      path: '/api/access/first',
      body: firstAccountSchema,
      refusals: { password: 'weak-password' },
      answer: async ({ body, response }) => signIn(await accounts.make(body), response),
    }),

    everyone({
      method: 'post',
      path: '/api/access/reset',
      body: resetSchema,
      refusals: { password: 'weak-password' },
      answer: async ({ body, response }) => signIn(await accounts.setPassword(body), response),
    }),

    everyone({
      method: 'post',
      path: '/api/access/sign-in',
      body: signInSchema,
      answer: async ({ body, request, response }) => {
        const account = body.email.trim().toLowerCase();
        const guess = guesses.begin(request.ip ?? '', account);
        if (!guess) return refuse('too-fast');
        const outcome = await signIn(accept({ email: account, password: body.password }), response);
        if (outcome.ok) guess.right();
        return outcome;
      },
    }),

    everyone({
      method: 'post',
      path: '/api/access/sign-out',
      answer: async ({ request, response }) => {
        setCookies(response, await sessions.signOut(request.headers));
        return accept(undefined);
      },
    }),

    signedIn({
      method: 'get',
      path: '/api/access/me',
      answer: async ({ who }) => accept(await meOf(who.user)),
    }),
  ];
}

const setCookies = (response: Response, cookies: Cookies): void => {
  response.append('set-cookie', [...cookies]);
};
