import { complaintsAfter } from './convergence.ts';

/**
 * The long campaign: `node packages/board/src/testing/soak.ts [seeds] [first seed]`. Prints one JSON line; the exit code is 1
 * when anything was wrong.
 */
// eslint-disable-next-line no-restricted-globals -- a program of its own, not part of the board
const { argv, stdout } = process;
const [seeds = 1_000, firstSeed = 1_000] = argv.slice(2).map(Number);
const [people, steps] = [5, 500];

const found: string[] = [];
for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
  const complaints = complaintsAfter({ seed, people, steps, cards: 20, catchUp: true });
  found.push(...complaints.map((complaint) => `seed ${seed}: ${complaint}`));
}
stdout.write(
  `${JSON.stringify({ campaign: 'boards', fine: found.length === 0, seeds, people, steps, found })}\n`,
);
if (found.length > 0) throw new Error(`${found.length} complaints`);
