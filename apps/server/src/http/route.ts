import { accept, idSchema, refuse, type Id, type Outcome, type RefusalCode } from '@raakvlak/domain';
import type { Request, Response } from 'express';
import type * as z from 'zod/mini';
import { statusOf } from './status.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One door: `run` answers it, whatever comes. */
export type Route = {
  readonly method: Method;
  readonly path: string;
  readonly run: (request: Request, response: Response) => Promise<void>;
};

export type Call<Body, Who> = {
  /** The id that stands in the path under this name. */
  readonly id: (name: string) => Id;
  readonly body: Body;
  /** Who was admitted. */
  readonly who: Who;
  readonly request: Request;
  readonly response: Response;
};

export type Plan<Body, Who, Answer = unknown> = {
  readonly method: Method;
  readonly path: string;
  /** What the body has to be; without it nothing is read from the body. */
  readonly body?: z.ZodMiniType<Body>;
  /** The refusal for a field of the body, where "invalid" would say too little. */
  readonly refusals?: Readonly<Record<string, RefusalCode>>;
  readonly answer: (call: Call<Body, Who>) => Promise<Outcome<Answer>>;
  /** How the answer travels; JSON unless said otherwise, and 204 when there is nothing to say. */
  readonly send?: (response: Response, value: Answer) => void;
};

export type Admit<Who> = (request: Request) => Promise<Outcome<Who>>;

/** A door that first asks who is there, then what is in the path and the body, and only then lets the plan answer. */
export function route<Body, Who, Answer>(plan: Plan<Body, Who, Answer>, admit: Admit<Who>): Route {
  const { method, path, send = sendJson } = plan;
  return {
    method,
    path,
    run: async (request, response) => {
      const outcome = await judge(plan, admit, request, response);
      if (outcome.ok) send(response, outcome.value);
      else sendRefusal(response, outcome.code);
    },
  };
}

/** A door for anybody. */
export const everyone = <Body = undefined, Answer = unknown>(plan: Plan<Body, undefined, Answer>): Route =>
  route(plan, () => Promise.resolve(accept(undefined)));

export function sendRefusal(response: Response, code: RefusalCode): void {
  response.status(statusOf[code]).json({ refusal: code });
}

async function judge<Body, Who, Answer>(
  { body, refusals = {}, answer }: Plan<Body, Who, Answer>,
  admit: Admit<Who>,
  request: Request,
  response: Response,
): Promise<Outcome<Answer>> {
  const admitted = await admit(request);
  if (!admitted.ok) return admitted;
  if (!Object.values(request.params).every((value) => idSchema.safeParse(value).success))
    return refuse('not-found');
  const read = body?.safeParse(request.body);
  if (read && !read.success) {
    const field = read.error.issues
      .map(({ path }) => refusals[String(path[0])])
      .find((code) => code !== undefined);
    return refuse(field ?? 'invalid');
  }
  return answer({
    id: (name) => idSchema.parse(request.params[name]),
    // A plan without a schema has a body of type undefined.
    body: read?.data as Body,
    who: admitted.value,
    request,
    response,
  });
}

function sendJson(response: Response, value: unknown): void {
  if (value === undefined) response.status(204).end();
  else response.json(value);
}
