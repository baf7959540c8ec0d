import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where the one file, its secret and its backups are. */
  readonly dataDir: string;
  /** The address people use, without a slash at the end; undefined when that is this machine's own address. */
  readonly publicUrl: string | undefined;
  /** Whether one proxy in front is to be believed about who asks. */
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** Who brings this may read the server's figures; undefined when nobody may. */
  readonly metricsToken: string | undefined;
  /** The folders of the built screens. */
  readonly screens: { readonly phone: string; readonly desk: string };
};

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Shorter ones can be guessed. */
const tokenLeast = 24;

const environmentSchema = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 3000),
  HOST: z._default(z.string(), '0.0.0.0'),
  DATA_DIR: z._default(z.string(), './data'),
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  TRUST_PROXY: z._default(z.enum(['0', '1', 'false', 'true']), '0'),
  LOG_LEVEL: z._default(z.enum(logLevels), 'info'),
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(tokenLeast))),
});

/** The names of everything that can be set. */
export const settings: readonly string[] = Object.keys(environmentSchema.shape);

/** What the environment asks for, or the names in it that cannot be read. */
export function readConfig(environment: Environment): Config | { readonly unreadable: readonly string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success)
    return { unreadable: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] };
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL, METRICS_TOKEN } = read.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    publicUrl: PUBLIC_URL === undefined ? undefined : new URL(PUBLIC_URL).origin,
    trustProxy: TRUST_PROXY === '1' || TRUST_PROXY === 'true',
    logLevel: LOG_LEVEL,
    metricsToken: METRICS_TOKEN,
    screens: { phone: folder('phone'), desk: folder('desk') },
  };
}

const folder = (screen: string): string => fileURLToPath(new URL(`../../${screen}/dist`, import.meta.url));

/** Whether people come in over https, so that cookies may be bound to it. */
export const isHttps = ({ publicUrl }: Pick<Config, 'publicUrl'>): boolean =>
  publicUrl?.startsWith('https:') === true;
