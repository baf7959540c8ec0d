// Small files keep a codebase readable: median at most 80 lines, nine in ten at most 250, none above 400.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, ourFiles, report, root } from './repository.mjs';

const bars = { median: 80, ninth: 250, largest: 400 };

const sizes = ourFiles()
  .filter((path) => /\.(ts|svelte|mjs|css)$/.test(path) && !isTest(path))
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

/** @param {number} share */
const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0;
const median = at(0.5);
const ninth = at(0.9);

report(`${sizes.length} files: median ${median} lines, nine in ten at most ${ninth}, largest ${at(1)}`, [
  ...sizes
    .filter(({ lines }) => lines > bars.largest)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, at most ${bars.largest}: find the second thing in it.`,
    ),
  ...(median > bars.median ? [`The median file has ${median} lines, at most ${bars.median}.`] : []),
  ...(ninth > bars.ninth
    ? [`One file in ten is longer than ${ninth - 1} lines, at most ${bars.ninth}.`]
    : []),
]);
