import { expect, it } from 'vitest';
import { checkCampaign } from '../../testing/check-campaign.ts';
import { worldOf, type Story } from '../../testing/check-story.ts';
import { batchOf, partsAfter, said, storyOf } from '../../testing/one-question.ts';
import { checkWith, questions } from '../../testing/sample-checks.ts';
import { leaksIn, type World } from '../../testing/what-can-be-known.ts';
import { release } from './disclosure.ts';
import { everyRule, type Rules } from './release.ts';
import { tallyOf } from './tally.ts';

/** Who can know what of whom, for everyone in the story and for who gave no answer. */
const leaks = (story: Story, signs: string): number => known(worldOf(story, said(signs)));
/** The last of five skips, thinks again when too few had answered, and is the fourth. */
const thoughtAgain: Story = {
  ...storyOf([5], '', { least: 4 }),
  moments: storyOf([5]).moments.map((moment) => ({ ...moment, givers: [...moment.givers, ['p4']] })),
};
const known = (world: World): number =>
  leaksIn(world, [null, ...new Set(world.unknowns.map(({ owner }) => owner))]).length;
const everybody = ({ moments }: Story) => [null, ...new Set(moments.flatMap(({ givers }) => givers.flat()))];

it('P7 in a hundred stories nobody can work out what somebody else answered', () => {
  for (let seed = 0; seed < 100; seed++) expect(checkCampaign(1 + (seed % 12), seed).leaks).toEqual([]);
}, 60_000);

it.each<[keyof Rules, string, Story, string]>([
  ['enough', 'two answers are shown (R1)', storyOf([2]), 'nn'],
  ['once', 'the sixth answer moves what five gave (R2, attack 1)', storyOf([5, 1]), 'yyynnn'],
  ['remainder', 'five parents stand beside a whole of six (R3, attack 3)', storyOf([6], '000001'), 'yyynnn'],
  ['fixed', 'one skip that becomes an answer is enough for a result', thoughtAgain, 'yyy--y'],
  [
    'undivided',
    'there was a skip among the first three, one in a group, and one in all',
    storyOf([3, 5], '01000110', { least: 3 }),
    'y-yyyyyy',
  ],
  ['nearly', 'all give the same answer (attack 5)', storyOf([5]), 'yyyyy'],
])('P7 without the rule "%s" somebody is known when %s; with it nobody is', (rule, _, story, signs) => {
  // With a least number of three or four, who gave an answer may know more.
  const viewers = story.check.least < 5 ? [null] : everybody(story);
  const world = (rules: Rules) => worldOf(story, said(signs), rules);
  expect(leaksIn(world({ ...everyRule, [rule]: false }), viewers).length).toBeGreaterThan(0);
  expect(leaksIn(world(everyRule), viewers)).toEqual([]);
});

it('P7 of who left a group of six, the answer would be known if the first moment were counted again without them (R4, attack 4)', () => {
  const question = questions.one;
  const signs = 'yyynnn';
  const story = storyOf([6]);
  const world = worldOf(story, said(signs));
  const stayed = (values: readonly number[]) =>
    tallyOf(
      question,
      values.slice(0, 5).map((value) => ({ kind: 'one', option: `o${value}` })),
    );
  const counted = {
    ...world,
    seen: (values: readonly number[]) => world.seen(values) + JSON.stringify(stayed(values)),
  };
  // Nobody skipped, as the numbers beside the picture say.
  const unknowns = world.unknowns.map((one) => ({ ...one, choices: 2 }));
  expect(known({ ...counted, unknowns })).toBeGreaterThan(0);
  const twice: Story = { ...story, moments: [...story.moments, ...storyOf([5]).moments] };
  expect(leaks(twice, `${signs}yyynn`)).toBe(0);
});

it('P7 with bounds: a mean of 5 on a scale of 1 to 5 tells all, "most" does not', () => {
  const story: Story = {
    ...storyOf([5]),
    check: checkWith({ ...questions.steps, labels: 'not-at-all-fully' } as never),
  };
  const highest = [4, 4, 4, 4, 4];
  const world = worldOf(story, highest);
  const mean = (values: readonly number[]) => String(values.reduce((sum, value) => sum + value, 0));
  const scale = world.unknowns.map((one) => ({ ...one, choices: 5 }));
  expect(known({ unknowns: scale, truth: highest, seen: mean })).toBe(25 - 5 + 5);
  expect(known(world)).toBe(0);
});

it('P7 who changes a yes into a no after the result, tells on who did not (R2, attack 2)', () => {
  // Six people; five change. Let the batch of changed answers be shown as a part of its own, as it may look harmless.
  const question = questions.one;
  const answers = (values: readonly number[]) =>
    tallyOf(
      question,
      values.map((value) => ({ kind: 'one', option: `o${value}` })),
    );
  const seen = (values: readonly number[]) =>
    JSON.stringify([answers(values), answers(values.slice(0, 5).map((value) => 1 - value))]);
  const unknowns = Array.from({ length: 6 }, (_, at) => ({ owner: `p${at}`, choices: 2 }));
  expect(known({ unknowns, truth: said('yynnny'), seen })).toBeGreaterThan(0);
  // So it does not count.
  const first = batchOf('yyynnn');
  expect(partsAfter([first, batchOf('nnnyy')])).toEqual(partsAfter([first]));
});

it('below the least number nothing is let out, from it on a part (R1)', () => {
  expect(partsAfter([batchOf('yyny')])).toEqual([]);
  expect(partsAfter([batchOf('yyny-')])).toEqual([]);
  expect(partsAfter([batchOf('yynyn')])).toMatchObject([{ groups: [], tally: { answered: 5 } }]);
});

it('late answers wait until they are enough by themselves, and what was shown stays as it was (R2)', () => {
  const shown = partsAfter([batchOf('yynny')]);
  expect(partsAfter([batchOf('yynny'), batchOf('yyyy', 5)])).toEqual(shown);
  const more = partsAfter([batchOf('yynny'), batchOf('yyyy', 5), batchOf('n', 9)]);
  expect(more.slice(0, 1)).toEqual(shown);
  expect(more[1]).toMatchObject({ people: ['p5', 'p6', 'p7', 'p8', 'p9'], tally: { answered: 5 } });
});

it('the same entries in any order let out the same', () => {
  const batch = batchOf('yynynn-y');
  const admitted = batch.map(({ person }) => ({ person, group: null }));
  const moment = { check: checkWith(questions.one), admitted, batches: [batch], shown: [] };
  expect(release({ ...moment, batches: [[...batch].reverse()] })).toEqual(release(moment));
});

it('who was not admitted when the check opened does not count (attack 14)', () => {
  const admitted = batchOf('yyyy').map(({ person }) => ({ person, group: null }));
  expect(
    release({ check: checkWith(questions.one), admitted, batches: [batchOf('yyyyyyy')], shown: [] }),
  ).toEqual([]);
});

it('only what is for a result is let out: what is shared or for oneself is not', () => {
  for (const seenBy of ['room', 'self'] as const)
    expect(partsAfter([batchOf('yynynn')], checkWith({ ...questions.one, seenBy }))).toEqual([]);
});

it.each(['yyyyn', 'yyynn', 'yyyyyn', 'nnnnny-'])(
  'P7 who knows the own answer does not know those of the others when they say %s (attack 7)',
  (signs) => {
    expect(leaks(storyOf([signs.length]), signs)).toBe(0);
  },
);
