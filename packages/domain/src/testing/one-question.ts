import type { Answer } from '../instruments/check/answer.ts';
import type { Check } from '../instruments/check/check.ts';
import type { Part } from '../instruments/check/part.ts';
import { everyRule, releaseBy, type Rules } from '../instruments/check/release.ts';
import type { Batch } from '../instruments/check/taking-part.ts';
import type { Story } from './check-story.ts';
import { checkWith, division, questions } from './sample-checks.ts';

/** The answers "yes" (`y`), "no" (`n`) and skip (`-`) to a question with two options. */
export const said = (signs: string): number[] => Array.from(signs, (sign) => 'yn-'.indexOf(sign));
const answer = (value: number): Answer =>
  value === 2 ? { kind: 'skip' } : { kind: 'one', option: `o${value}` };

/** People `p0`, `p1` ..., one for each sign, with these answers. */
export const batchOf = (signs: string, from = 0): Batch =>
  said(signs).map((value, at) => ({ person: `p${at + from}`, answers: { q: answer(value) } }));

/** A story of one moment in which that many people answer in each batch; `groups` has one sign for each person. */
export function storyOf(batches: readonly number[], groups = '', changed: Partial<Check> = {}): Story {
  let next = 0;
  const givers = batches.map((count) => Array.from({ length: count }, () => `p${next++}`));
  const admitted = givers
    .flat()
    .map((person, at) => ({ person, group: groups[at] === undefined ? null : `o${groups[at]}` }));
  const check = checkWith(questions.one, { by: groups === '' ? null : division, ...changed });
  return { check, moments: [{ admitted, givers }] };
}

/** All parts after these batches, let out one batch after another. */
export function partsAfter(
  batches: readonly Batch[],
  check: Check = checkWith(questions.one),
  groups = '',
  rules: Rules = everyRule,
): readonly Part[] {
  const admitted = [...new Set(batches.flat().map(({ person }) => person))].map((person) => {
    const group = groups[Number(person.slice(1))];
    return { person, group: group === undefined ? null : `o${group}` };
  });
  let shown: readonly Part[] = [];
  for (const last of batches.keys())
    shown = [...shown, ...releaseBy(rules, { check, admitted, batches: batches.slice(0, last + 1), shown })];
  return shown;
}
