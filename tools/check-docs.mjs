// ARCHITECTURE.md stays true: every path it names exists, and its picture is the one the imports draw.
// With --write the picture is drawn anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { report, root } from './repository.mjs';

const file = join(root, 'ARCHITECTURE.md');
const picture = /```mermaid\n[\s\S]*?```/;

const text = readFileSync(file, 'utf8');
const drawn = `\`\`\`mermaid\n${await draw()}\`\`\``;

if (process.argv.includes('--write')) writeFileSync(file, text.replace(picture, drawn));
else {
  const shown = picture.exec(text)?.[0];
  report('ARCHITECTURE.md is true', [
    ...missingPaths(text),
    ...(shown === drawn
      ? []
      : [
          'ARCHITECTURE.md: the picture is not what the imports draw. Run npm run fix and look what changed.',
        ]),
  ]);
}

/** Which workspace imports which, tests left out, as a mermaid graph. */
async function draw() {
  const options = await extractConfig(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(['apps', 'packages'], {
    ...options,
    baseDir: root,
    exclude: '\\.test\\.ts$|/tests/|^apps/[^/]+/dist/',
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser printed text where a result was asked');
  const arrows = new Set();
  for (const { source, dependencies } of output.modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [room(source), room(resolved)];
      if (from && to && from !== to) arrows.add(`  ${from} --> ${to}\n`);
    }
  return `graph TD\n${[...arrows].sort().join('')}`;
}

/** @param {string} path */
function room(path) {
  return /^(?:apps|packages)\/([^/]+)\//.exec(path)?.[1];
}

/**
 * Paths stand between backticks and hold a slash, or are a document or setting at the root; in a text block they open a line.
 * @param {string} markdown
 */
function missingPaths(markdown) {
  const between = markdown.matchAll(/`([\w.-]+(?:\/[\w.@-]*)+|\.?[\w-]+\.(?:md|json|js|cjs|mjs))`/g);
  const blocks = [...markdown.matchAll(/```text\n([\s\S]*?)```/g)].map((match) => match[1] ?? '').join('');
  const opening = blocks.matchAll(/^([\w./-]+) /gm);
  const named = new Set([...between, ...opening].map((match) => match[1] ?? ''));
  return [...named]
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `ARCHITECTURE.md names ${path}, which does not exist.`);
}
