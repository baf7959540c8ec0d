import * as z from 'zod/mini';
import { idSchema, languageSchema, lineOf, tokenSchema } from '@raakvlak/domain';

export const passwordLeast = 10;
export const passwordSchema = z.string().check(z.minLength(passwordLeast), z.maxLength(200));
export const emailSchema = z.email();

/** POST /api/access/first with the one-time link: the first account of an organisation. */
export const firstAccountSchema = z.object({
  link: tokenSchema,
  organisation: lineOf(60),
  name: lineOf(60),
  email: emailSchema,
  password: passwordSchema,
  language: languageSchema,
});
export type FirstAccount = z.infer<typeof firstAccountSchema>;

/** GET /api/access/link/:link answers 200 with `{organisation: name or null}`: null means that it has yet to be named. */
export const linkSchema = z.object({ organisation: z.nullable(z.string()) });

/** POST /api/access/sign-in. */
export const signInSchema = z.object({ email: z.string().check(z.maxLength(200)), password: z.string().check(z.maxLength(200)) });

/** GET /api/access/me. */
export const meSchema = z.object({
  user: idSchema,
  name: z.string(),
  organisation: z.object({ id: idSchema, name: z.string() }),
});
export type Me = z.infer<typeof meSchema>;
