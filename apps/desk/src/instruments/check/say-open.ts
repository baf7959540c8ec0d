import type { Results, Said } from './asked.ts';

/** What is said with the answers of the open form: how many there are. */
export function sayOpen(question: string, { open }: Results, { words }: Said): string {
  return words.check.openCount(open?.find((one) => one.question === question)?.answers.length ?? 0);
}
