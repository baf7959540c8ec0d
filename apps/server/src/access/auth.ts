import type { Id, NewId } from '@raakvlak/domain';
import { passwordLeast, passwordMost } from '@raakvlak/protocol/http';
import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins/organization';
import type { Logger } from 'pino';
import type { Db } from '../database/schema.ts';
import type { Passwords } from './passwords.ts';

const dayInSeconds = 86_400;

export type Auth = ReturnType<typeof createAuth>;

/**
 * Sessions, passwords and organisations. Its own HTTP endpoints are not mounted: nobody signs up without a one-time link,
 * and the name people use for this machine does not matter (a laptop has another one on every Wi-Fi).
 */
export const createAuth = ({
  db,
  secret,
  passwords,
  https,
  newId,
  log,
  organisationOf,
}: {
  db: Db;
  secret: string;
  passwords: Passwords;
  https: boolean;
  newId: NewId;
  log: Logger;
  organisationOf: (user: Id) => Promise<Id | undefined>;
}) =>
  betterAuth({
    appName: 'Raakvlak',
    // Only links in e-mail would carry it, and there are none.
    baseURL: 'http://localhost',
    secret,
    telemetry: { enabled: false },
    // Its further arguments can hold what somebody typed.
    logger: {
      log: (level, message) => log[level === 'warn' ? 'debug' : level]({ from: 'better-auth' }, message),
    },
    database: { db, type: 'sqlite' },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: 30 * dayInSeconds,
      updateAge: dayInSeconds,
      // A session that was ended has ended everywhere, at once.
      cookieCache: { enabled: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLeast,
      maxPasswordLength: passwordMost,
      password: passwords,
    },
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: newId },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: https ? '__Host-raakvlak' : 'raakvlak',
          attributes: { secure: https, sameSite: 'lax', httpOnly: true, path: '/' },
        },
      },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, activeOrganizationId: await organisationOf(session.userId) },
          }),
        },
      },
    },
    plugins: [
      organization({
        allowUserToCreateOrganization: false,
        schema: {
          organization: { modelName: 'auth_organization' },
          member: { modelName: 'auth_member' },
          invitation: { modelName: 'auth_invitation' },
        },
      }),
    ],
  });
