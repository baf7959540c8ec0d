import type { Id } from '@raakvlak/domain';
import type { Db } from '../database/schema.ts';
import type { LinkView } from '@raakvlak/protocol/http';

export type Purpose = LinkView['purpose'];

export type Link = {
  hash: string;
  purpose: Purpose;
  organisation: Id | null;
  user: Id | null;
  expiresAt: number;
};

export type NewAccount = {
  readonly user: Id;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly passwordHash: string;
  readonly organisation: { readonly id: Id; readonly name: string; readonly language: string };
  readonly ids: { readonly account: Id; readonly member: Id };
};

export type AccessStore = ReturnType<typeof accessStore>;

export const accessStore = (db: Db) => ({
  hasAccounts: async (): Promise<boolean> =>
    (await db.selectFrom('auth_user').select('id').limit(1).executeTakeFirst()) !== undefined,

  addLink: async ({ hash, purpose, organisation, user, expiresAt }: Link): Promise<void> => {
    await db
      .insertInto('access_link')
      .values({
        hash,
        purpose,
        organisation_id: organisation,
        user_id: user,
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
  },

  /** A link that still works, with the name of its organisation if it has one. */
  link: (hash: string, now: number) =>
    db
      .selectFrom('access_link')
      .leftJoin('auth_organization', 'auth_organization.id', 'access_link.organisation_id')
      .select([
        'purpose',
        'organisation_id as organisation',
        'user_id as user',
        'auth_organization.name as name',
      ])
      .where('hash', '=', hash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst(),

  /** Links of this purpose stop working. */
  endLinks: async (purpose: Purpose): Promise<void> => {
    await db.deleteFrom('access_link').where('purpose', '=', purpose).execute();
  },

  forgetOldLinks: async (now: number): Promise<void> => {
    await db.deleteFrom('access_link').where('expires_at', '<=', now).execute();
    await db.deleteFrom('auth_session').where('expiresAt', '<=', new Date(now).toISOString()).execute();
  },

  /** Uses the link and makes everything an account needs, in one transaction or not at all. */
  makeAccount: (
    hash: string,
    account: NewAccount,
    now: number,
  ): Promise<'made' | 'link-used' | 'email-taken'> =>
    db.transaction().execute(async (transaction) => {
      const link = await useLink(transaction, hash, now);
      if (!link) return 'link-used';
      if (await userIdOf(transaction, account.email)) {
        await transaction
          .updateTable('access_link')
          .set({ used_at: null })
          .where('hash', '=', hash)
          .execute();
        return 'email-taken';
      }
      const organisation = link.organisation ?? (await addOrganisation(transaction, account, now));
      await addUser(transaction, account, now);
      await transaction
        .insertInto('auth_member')
        .values({
          id: account.ids.member,
          organizationId: organisation,
          userId: account.user,
          role: link.organisation === null ? 'owner' : 'member',
          createdAt: iso(now),
        })
        .execute();
      // With an account there, the way to the first one is shut.
      await transaction.deleteFrom('access_link').where('purpose', '=', 'first').execute();
      return 'made';
    }),

  /** Uses the link, sets the password and ends every session of that user; answers the user's e-mail address. */
  setPassword: (hash: string, passwordHash: string, now: number): Promise<string | undefined> =>
    db.transaction().execute(async (transaction) => {
      const link = await useLink(transaction, hash, now);
      if (!link?.user) return undefined;
      await transaction
        .updateTable('auth_account')
        .set({ password: passwordHash, updatedAt: iso(now) })
        .where('userId', '=', link.user)
        .where('providerId', '=', 'credential')
        .execute();
      await transaction.deleteFrom('auth_session').where('userId', '=', link.user).execute();
      const user = await transaction
        .selectFrom('auth_user')
        .select('email')
        .where('id', '=', link.user)
        .executeTakeFirst();
      return user?.email;
    }),

  userId: (email: string): Promise<Id | undefined> => userIdOf(db, email),

  organisationNamed: async (name: string): Promise<Id | undefined> =>
    (await db.selectFrom('auth_organization').select('id').where('name', '=', name).executeTakeFirst())?.id,

  /** Which organisation a user belongs to; the first one joined when there are more. */
  organisationOf: (user: Id) => members(db).where('auth_member.userId', '=', user).executeTakeFirst(),

  members: () => members(db).execute(),
});

const members = (db: Db) =>
  db
    .selectFrom('auth_member')
    .innerJoin('auth_user', 'auth_user.id', 'auth_member.userId')
    .innerJoin('auth_organization', 'auth_organization.id', 'auth_member.organizationId')
    .select([
      'auth_user.id as user',
      'auth_user.name as name',
      'auth_user.email as email',
      'auth_organization.id as organisation',
      'auth_organization.name as organisationName',
    ])
    .orderBy('auth_member.createdAt');

async function userIdOf(db: Db, email: string): Promise<Id | undefined> {
  return (await db.selectFrom('auth_user').select('id').where('email', '=', email).executeTakeFirst())?.id;
}

const useLink = (transaction: Db, hash: string, now: number) =>
  transaction
    .updateTable('access_link')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['organisation_id as organisation', 'user_id as user'])
    .executeTakeFirst();

async function addOrganisation(transaction: Db, { organisation }: NewAccount, now: number): Promise<Id> {
  const { id, name, language } = organisation;
  await transaction
    .insertInto('auth_organization')
    .values({ id, name, slug: id, logo: null, createdAt: iso(now), metadata: JSON.stringify({ language }) })
    .execute();
  return id;
}

async function addUser(
  transaction: Db,
  { user, name, email, passwordHash, ids }: NewAccount,
  now: number,
): Promise<void> {
  const times = { createdAt: iso(now), updatedAt: iso(now) };
  await transaction
    .insertInto('auth_user')
    .values({ id: user, name, email, emailVerified: 0, image: null, ...times })
    .execute();
  await transaction
    .insertInto('auth_account')
    .values({
      id: ids.account,
      accountId: user,
      providerId: 'credential',
      userId: user,
      password: passwordHash,
      ...times,
    })
    .execute();
}

const iso = (now: number): string => new Date(now).toISOString();
