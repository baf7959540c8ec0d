import { accept, refuse, type NewId, type Outcome } from '@raakvlak/domain';
import type { FirstAccount } from '@raakvlak/protocol/http';
import type { Clock } from '../clock.ts';
import type { AccessStore } from './access-store.ts';
import type { Links } from './links.ts';
import type { Passwords } from './passwords.ts';

/** Who may sign in with what was just set. */
type SignIn = { readonly email: string; readonly password: string };

export type Accounts = ReturnType<typeof createAccounts>;

/** Accounts are made and mended with a one-time link only. */
export const createAccounts = ({
  store,
  links,
  passwords,
  newId,
  clock,
}: {
  store: AccessStore;
  links: Links;
  passwords: Passwords;
  newId: NewId;
  clock: Clock;
}) => ({
  make: async (wanted: FirstAccount): Promise<Outcome<SignIn>> => {
    const looked = await links.look(wanted.link);
    if (!looked.ok || looked.value.purpose === 'reset') return refuse('link-used');
    const email = wanted.email.toLowerCase();
    const made = await store.makeAccount(
      links.hashOf(wanted.link),
      {
        user: newId(),
        name: wanted.name,
        email,
        passwordHash: await passwords.hash(wanted.password),
        organisation: { id: newId(), name: wanted.organisation, language: wanted.language },
        ids: { account: newId(), member: newId() },
      },
      clock.now(),
    );
    return made === 'made' ? accept({ email, password: wanted.password }) : refuse(made);
  },

  setPassword: async ({ link, password }: { link: string; password: string }): Promise<Outcome<SignIn>> => {
    const looked = await links.look(link);
    if (!looked.ok || looked.value.purpose !== 'reset') return refuse('link-used');
    const email = await store.setPassword(links.hashOf(link), await passwords.hash(password), clock.now());
    return email === undefined ? refuse('link-used') : accept({ email, password });
  },
});
