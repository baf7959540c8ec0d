import { checkCampaign } from './check-campaign.ts';

/**
 * The long campaign: `node packages/domain/src/testing/soak.ts [stories] [first seed]`. Prints one JSON line; the exit code is 1
 * when anybody could be known.
 */
// eslint-disable-next-line no-restricted-globals -- a program of its own, not part of the domain
const { argv, stdout } = process;
const [stories = 1_000, firstSeed = 1_000] = argv.slice(2).map(Number);

const found: string[] = [];
let results = 0;
for (let seed = firstSeed; seed < firstSeed + stories; seed++) {
  const people = 1 + (seed % 12);
  const { leaks, results: shown } = checkCampaign(people, seed);
  results += shown;
  found.push(...leaks.map((leak) => `seed ${seed}: ${JSON.stringify(leak)}`));
}
// A promise that shows nothing is easily kept.
const fine = found.length === 0 && results > stories / 2;
stdout.write(`${JSON.stringify({ campaign: 'checks', fine, stories, results, found })}\n`);
if (!fine) throw new Error(`${found.length} leaks, ${results} results`);
