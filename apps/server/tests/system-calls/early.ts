import type { Call } from './calls.ts';

/** What one phone did, each command sent after the answer to the one before. */
export type Asked = {
  /** Something that is sent to no other phone: so one knows its socket. */
  readonly mark: string;
  /** Something that only its answers have. */
  readonly answer: string;
  /** Per command something that lies in the file when it is stored, and not before. */
  readonly commands: readonly string[];
};

/**
 * The commands that were acknowledged before the disk had them: between an answer and the write of what it answers there
 * has to be a call that makes the write-ahead log durable, and that ended.
 *
 * @throws when there is not one answer for every command: then nothing can be said
 */
export function earlyIn(calls: readonly Call[], { mark, answer, commands }: Asked): string[] {
  const after = (from: number, isIt: (call: Call) => boolean): number => {
    const found = calls.findIndex((call, index) => index >= from && isIt(call));
    return found < 0 ? Infinity : found;
  };
  const own = calls.find((call) => call.is === 'sent' && call.bytes.includes(mark));
  const isAnswer = (call: Call): boolean =>
    call.is === 'sent' && own?.is === 'sent' && call.socket === own.socket && call.bytes.includes(answer);
  const answers = calls.flatMap((call, index) => (isAnswer(call) ? [index] : []));
  if (answers.length !== commands.length)
    throw new Error(`${commands.length} commands and ${answers.length} answers: look at the trace`);
  return commands.filter((command, index) => {
    const stored = after(
      index === 0 ? 0 : (answers[index - 1] ?? 0),
      (call) => call.is === 'stored' && call.bytes.includes(command),
    );
    const durable = after(stored, ({ is }) => is === 'durable');
    return durable > (answers[index] ?? 0);
  });
}
