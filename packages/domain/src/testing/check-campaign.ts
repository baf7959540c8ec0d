import { anyStory, worldOf } from './check-story.ts';
import { seededChance } from './seeded-chance.ts';
import { leaksIn, type Leak } from './what-can-be-known.ts';

/**
 * One story out of a seed, looked through exactly: who can know what of whom, and how many results it showed. From five on also
 * through the eyes of everyone in it, who know their own answers (the argument is at `release`).
 */
export function checkCampaign(people: number, seed: number): { leaks: readonly Leak[]; results: number } {
  const { story, truth } = anyStory(seededChance(seed), people);
  const world = worldOf(story, truth);
  const inside = story.check.least < 5 ? [] : [...new Set(world.unknowns.map(({ owner }) => owner))];
  const results = world.seen(truth).split('"figure":{').length - 1;
  return { leaks: leaksIn(world, [null, ...inside]), results };
}
