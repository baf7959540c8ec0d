import * as z from 'zod/mini';
import { idSchema, languageSchema, lineOf, tokenSchema } from '@raakvlak/domain';

export const passwordLeast = 10;
export const passwordMost = 200;
export const passwordSchema = z.string().check(z.minLength(passwordLeast), z.maxLength(passwordMost));
export const emailSchema = z.email();

/**
 * POST /api/access/first with a one-time link of purpose `first` or `invite`: an account, signed in at once. `organisation` is
 * its name where the link's organisation has yet to be named, and is not looked at otherwise. Answers `meSchema`.
 */
export const firstAccountSchema = z.object({
  link: tokenSchema,
  organisation: lineOf(60),
  name: lineOf(60),
  email: emailSchema,
  password: passwordSchema,
  language: languageSchema,
});
export type FirstAccount = z.infer<typeof firstAccountSchema>;

/** GET /api/access/link/:link: what a one-time link is for; its organisation is null when it has yet to be named. */
export const linkSchema = z.object({
  purpose: z.enum(['first', 'invite', 'reset']),
  organisation: z.nullable(z.string()),
});
export type LinkView = z.infer<typeof linkSchema>;

/** POST /api/access/reset with a one-time link of purpose `reset`: a new password, signed in at once. Answers `meSchema`. */
export const resetSchema = z.object({ link: tokenSchema, password: passwordSchema });

/** POST /api/access/sign-in. Answers `meSchema`. POST /api/access/sign-out answers 204. */
export const signInSchema = z.object({
  email: z.string().check(z.maxLength(200)),
  password: z.string().check(z.maxLength(200)),
});

/** GET /api/access/me. */
export const meSchema = z.object({
  user: idSchema,
  name: z.string(),
  organisation: z.object({ id: idSchema, name: z.string() }),
});
export type Me = z.infer<typeof meSchema>;
