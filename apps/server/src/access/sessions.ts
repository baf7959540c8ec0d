import type { IncomingHttpHeaders } from 'node:http';
import { accept, refuse, type Id, type Outcome } from '@raakvlak/domain';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import type { Auth } from './auth.ts';

/** Somebody with an account, and the organisation they work in. Everything they ask for is asked within it (P9). */
export type Actor = { readonly user: Id; readonly organisation: Id };

/** Cookies to set go with an answer, as they are. */
export type Cookies = readonly string[];

export type Sessions = ReturnType<typeof createSessions>;

/** Signing in, signing out, and who is there. */
export const createSessions = (auth: Auth) => ({
  signIn: async (email: string, password: string): Promise<Outcome<{ user: Id; cookies: Cookies }>> => {
    try {
      const { headers, response } = await auth.api.signInEmail({
        body: { email, password },
        headers: new Headers(),
        returnHeaders: true,
      });
      return accept({ user: response.user.id, cookies: headers.getSetCookie() });
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) return refuse('wrong-password');
      throw error;
    }
  },

  signOut: async (headers: IncomingHttpHeaders): Promise<Cookies> => {
    const { headers: answer } = await auth.api.signOut({ headers: cookieOf(headers), returnHeaders: true });
    return answer.getSetCookie();
  },

  /** Who asks; a session in use lives longer, which its cookie has to hear (`refresh` false where it cannot). */
  who: async (
    headers: IncomingHttpHeaders,
    refresh = true,
  ): Promise<{ actor: Actor; cookies: Cookies } | undefined> => {
    if (headers.cookie === undefined) return undefined;
    const { headers: answer, response } = await auth.api.getSession({
      headers: cookieOf(headers),
      query: { disableRefresh: !refresh },
      returnHeaders: true,
    });
    const organisation = response?.session.activeOrganizationId;
    if (!response || !organisation) return undefined;
    return { actor: { user: response.user.id, organisation }, cookies: answer.getSetCookie() };
  },
});

// Nothing else of the request is its business.
const cookieOf = ({ cookie }: IncomingHttpHeaders): Headers => fromNodeHeaders({ cookie });
