import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of better-auth as its own generator would make them (a test compares), and one-time links. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    await users(db);
    await organisations(db);
    await db.schema
      .createTable('access_link')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) =>
        column.references('auth_organization.id').onDelete('cascade'),
      )
      .addColumn('user_id', 'text', (column) => column.references('auth_user.id').onDelete('cascade'))
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .execute();
  },
};

async function users(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('auth_user')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', 'integer', (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', 'date', (column) => column.notNull())
    .addColumn('updatedAt', 'date', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('auth_session')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('expiresAt', 'date', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'date', (column) => column.notNull())
    .addColumn('updatedAt', 'date', (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (column) => column.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('activeOrganizationId', 'text')
    .execute();
  await db.schema
    .createTable('auth_account')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', 'date')
    .addColumn('refreshTokenExpiresAt', 'date')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', 'date', (column) => column.notNull())
    .addColumn('updatedAt', 'date', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('auth_verification')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'date', (column) => column.notNull())
    .addColumn('createdAt', 'date', (column) => column.notNull())
    .addColumn('updatedAt', 'date', (column) => column.notNull())
    .execute();
  await index(db, 'auth_session', 'userId');
  await index(db, 'auth_account', 'userId');
  await index(db, 'auth_verification', 'identifier');
}

async function organisations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('auth_organization')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('logo', 'text')
    .addColumn('createdAt', 'date', (column) => column.notNull())
    .addColumn('metadata', 'text')
    .execute();
  await db.schema
    .createTable('auth_member')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organizationId', 'text', (column) =>
      column.notNull().references('auth_organization.id').onDelete('cascade'),
    )
    .addColumn('userId', 'text', (column) => column.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'date', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('auth_invitation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organizationId', 'text', (column) =>
      column.notNull().references('auth_organization.id').onDelete('cascade'),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'date', (column) => column.notNull())
    .addColumn('createdAt', 'date', (column) => column.notNull())
    .addColumn('inviterId', 'text', (column) =>
      column.notNull().references('auth_user.id').onDelete('cascade'),
    )
    .execute();
  await index(db, 'auth_member', 'organizationId');
  await index(db, 'auth_member', 'userId');
  await index(db, 'auth_invitation', 'organizationId');
  await index(db, 'auth_invitation', 'email');
}

const index = (db: Kysely<unknown>, table: string, column: string) =>
  db.schema.createIndex(`${table}_${column}_idx`).on(table).column(column).execute();
