import { pino, type Logger } from 'pino';

/** A log that says what happened and never what somebody wrote. */
export const createLog = (level: string): Logger =>
  pino({ level, serializers: { err: withoutWords } }, standardOutput());

/** Characters that wait while nobody takes them; what comes beyond is lost. */
const waitingMost = 1024 * 1024;

/** A full disk under the log is no reason to end: what is said meanwhile comes later, or not. */
function standardOutput() {
  const output = pino.destination({ dest: 1, sync: true, maxLength: waitingMost });
  output.on('error', () => undefined);
  return output;
}

/** A parser's message quotes the text that it could not read; everything else of an error may be told. */
export function withoutWords(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, stack = '' } = error;
  const cause = error.cause === undefined ? undefined : withoutWords(error.cause);
  const code = 'code' in error ? error.code : undefined;
  if (error instanceof SyntaxError)
    return { type, code, stack: stack.slice(stack.indexOf('\n    at')), cause };
  return { type, code, message: error.message, stack, cause };
}
