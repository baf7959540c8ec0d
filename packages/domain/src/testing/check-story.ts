import { skipped, type Answer } from '../instruments/check/answer.ts';
import type { Check } from '../instruments/check/check.ts';
import { compareMoments, type MomentShown } from '../instruments/check/moments.ts';
import type { Chance } from '../instruments/check/open-texts.ts';
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
  const { check, moments } = story;
  const [question] = check.questions;
  if (!question) throw new Error('A story asks one question.');
  const answers = everyAnswer(question);
  const owners = moments.flatMap(({ givers }) => givers.flat());
  // What was shown at the first moment does not depend on the second.
  const begun = new Map<string, MomentSeen>();
  return {
    unknowns: owners.map((owner) => ({ owner, choices: answers.length })),
    truth,
    seen: (values) => {
      let from = 0;
      let last: MomentSeen | undefined;
      let text = '';
      for (const moment of moments) {
        const own = values.slice(from, (from += moment.givers.flat().length));
        const key = own.join();
        const known = last ? undefined : begun.get(key);
        const seen =
          known ?? seenAt(check, moment, batchesOf(moment, question.id, answers, own), rules, last);
        if (!last) begun.set(key, seen);
        last = seen;
        text += seen.text;
      }
      return text;
    },
  };
}

type MomentSeen = { readonly text: string; readonly shown: MomentShown };

function batchesOf(
  { givers }: StoryMoment,
  question: string,
  answers: readonly Answer[],
  values: readonly number[],
): Batch[] {
  let at = 0;
  const next = () => answers[values[at++] ?? 0] ?? skipped;
  return givers.map((batch) => batch.map((person) => ({ person, answers: { [question]: next() } })));
}

/** Everything shown, one thing after another: results after every batch, beside those of then; an export at the end. */
function seenAt(
  check: Check,
  { admitted }: StoryMoment,
  batches: readonly Batch[],
  rules: Rules,
  then: MomentSeen | undefined,
): MomentSeen {
  const seen: unknown[] = [];
  let shown: MomentShown = { invited: admitted.length, parts: [] };
  for (const last of batches.keys()) {
    const moment = { check, admitted, batches: batches.slice(0, last + 1), shown: shown.parts };
    const before = then?.shown.parts ?? [];
    shown = { ...shown, parts: [...shown.parts, ...releaseBy(rules, { ...moment, before })] };
    const results = resultOf(check, admitted, shown.parts);
    seen.push(results, then && compareMoments(check, then.shown, shown));
    if (last === batches.length - 1) seen.push(rowsOf(results));
  }
  return { text: JSON.stringify(seen), shown };
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
