import type { Check } from '../instruments/check/check.ts';
import { compareMoments, type MomentShown } from '../instruments/check/moments.ts';
import type { Chance } from '../instruments/check/open-texts.ts';
import type { Part } from '../instruments/check/part.ts';
import { everyRule, releaseBy, type Rules } from '../instruments/check/release.ts';
import { resultOf, rowsOf } from '../instruments/check/result.ts';
import type { Admitted, Batch } from '../instruments/check/taking-part.ts';
import { checkWith, division, everyAnswer, questions } from './sample-checks.ts';
import type { World } from './what-can-be-known.ts';

/** One moment of a check: who may answer, and who had given answers when each batch was closed (some more than once). */
export type StoryMoment = {
  readonly admitted: readonly Admitted[];
  readonly givers: readonly (readonly string[])[];
};

/** A check that a small group answers once, or at two moments. */
export type Story = { readonly check: Check; readonly moments: readonly StoryMoment[] };

/** The story with what everyone really said; all that was ever shown in it is what is seen. */
export function worldOf(story: Story, truth: readonly number[], rules: Rules = everyRule): World {
  const [question] = story.check.questions;
  if (!question) throw new Error('A story asks one question.');
  const answers = everyAnswer(question);
  const owners = story.moments.flatMap(({ givers }) => givers.flat());
  const answer = (value: number | undefined) => answers[value ?? 0] ?? { kind: 'skip' as const };
  return {
    unknowns: owners.map((owner) => ({ owner, choices: answers.length })),
    truth,
    seen: (values) => {
      let at = 0;
      const give = (person: string) => ({ person, answers: { [question.id]: answer(values[at++]) } });
      return JSON.stringify(
        seenIn(
          story,
          story.moments.map(({ givers }) => givers.map((batch) => batch.map(give))),
          rules,
        ),
      );
    },
  };
}

/** Everything shown, one thing after another: results after every batch, both moments side by side, an export at the end. */
function seenIn({ check, moments }: Story, given: readonly (readonly Batch[])[], rules: Rules): unknown[] {
  const seen: unknown[] = [];
  let then: MomentShown | undefined;
  for (const [at, { admitted }] of moments.entries()) {
    const batches = given[at] ?? [];
    let shown: readonly Part[] = [];
    for (const last of batches.keys()) {
      const moment = { check, admitted, batches: batches.slice(0, last + 1), shown };
      shown = [...shown, ...releaseBy(rules, then ? { ...moment, before: then.parts } : moment)];
      const results = resultOf(check, admitted, shown);
      const now = { invited: admitted.length, parts: shown };
      seen.push(results, then && compareMoments(check, then, now));
      if (last === batches.length - 1) seen.push(rowsOf(results));
    }
    then = { invited: admitted.length, parts: shown };
  }
  return seen;
}

const kinds = ['line', 'steps', 'faces', 'one', 'several'] as const;

/** Any story of a group of so many people, and what they said in it. */
export function anyStory(chance: Chance, people: number): { story: Story; truth: readonly number[] } {
  const question = questions[kinds[chance(kinds.length)] ?? 'one'];
  const divided = chance(2) === 0;
  const check = checkWith(question, { least: 3 + chance(4), by: divided ? division : null });
  const names = Array.from({ length: people }, (_, at) => `p${at}`);
  const groups = ['o0', 'o0', 'o1', 'o2', null].slice(chance(3));
  const admittedOf = (persons: readonly string[]) =>
    persons.map((person) => ({ person, group: divided ? (groups[chance(groups.length)] ?? null) : null }));

  const first = admittedOf(names);
  // Leavers and newcomers; often everyone comes back.
  const leavers = chance(2) === 0 ? 0 : chance(people);
  const back = [...names.slice(leavers), ...names.slice(0, chance(7)).map((name) => `new-${name}`)];
  const second = chance(3) === 0 ? [] : [admittedOf(back)];
  const moments = [first, ...second].map((admitted) => ({ admitted, givers: giversOf(chance, admitted) }));
  const choices = everyAnswer(question).length;
  // Groups that agree are where single answers show.
  const favourite = chance(choices);
  const agree = chance(4);
  const truth = moments
    .flatMap(({ givers }) => givers.flat())
    .map(() => (chance(4) < agree ? favourite : chance(choices)));
  return { story: { check, moments }, truth };
}

/** Most in the first batch, others late or never; some think again, before or after their answer is shown. */
function giversOf(chance: Chance, admitted: readonly Admitted[]): string[][] {
  const batches: string[][] = [[], [], []];
  for (const { person } of admitted) {
    const at = [0, 0, 0, 0, 1, 1, 2, 3][chance(8)] ?? 0;
    batches[at]?.push(person);
    if (chance(8) === 0) batches[Math.min(2, at + chance(2))]?.push(person);
  }
  return batches.map((batch) => batch.sort(() => chance(3) - 1));
}
