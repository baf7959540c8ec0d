import type { ServerWords } from '@raakvlak/words/server';
import type { Access } from '../access/access.ts';
import { beginAt } from '../greeting.ts';

/**
 * `npm run account -- list | reset <e-mail> | invite <organisation> | organisation`: accounts without a mail server, by
 * whoever may start the server. A link is shown, never a password. Answers whether it was done.
 */
export async function account(
  args: readonly string[],
  {
    access: { people, links },
    base,
    words,
    say,
  }: {
    access: Pick<Access, 'people' | 'links'>;
    base: string;
    words: ServerWords['account'];
    say: (text: string) => void;
  },
): Promise<boolean> {
  const [what, ...rest] = args;
  const named = rest.join(' ').trim();
  const done = (text: string): true => (say(text), true);
  const failed = (text: string): false => (say(text), false);

  if (what === 'list' && named === '') return list();
  if (what === 'reset' && named !== '') return reset(named.toLowerCase());
  if (what === 'invite' && named !== '') return invite(named);
  if (what === 'organisation' && named === '')
    return done(words.organisation(beginAt(base, await links.make('invite'))));
  return failed(words.how);

  async function list(): Promise<boolean> {
    const all = await people.list();
    if (all.length === 0) return failed(words.none);
    return done(
      all.map(({ organisationName, name, email }) => `${organisationName}: ${name} <${email}>`).join('\n'),
    );
  }

  async function reset(email: string): Promise<boolean> {
    const user = await people.userId(email);
    if (user === undefined) return failed(words.unknownEmail(email));
    return done(words.reset(email, beginAt(base, await links.make('reset', { user }))));
  }

  async function invite(name: string): Promise<boolean> {
    const organisation = await people.organisationNamed(name);
    if (organisation === undefined) return failed(words.unknownOrganisation(name));
    return done(words.invite(name, beginAt(base, await links.make('invite', { organisation }))));
  }
}
