// A lockfile that lacks one optional platform package installs with `npm install` and breaks `npm ci` on a clean clone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report, root } from './repository.mjs';

/** @typedef {{ resolved?: string, optionalDependencies?: Record<string, string> }} Locked */

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const lockfile = /** @type {{ packages: Record<string, Locked> }} */ (JSON.parse(text));
const entries = Object.entries(lockfile.packages);
const present = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')));

const missing = entries.flatMap(([path, locked]) =>
  Object.keys(locked.optionalDependencies ?? {})
    .filter((name) => !present.has(name))
    .map(
      (name) =>
        `package-lock.json: ${path || 'the root'} wants ${name}, which is not in the lockfile. Pin a release that has it.`,
    ),
);
const hosts = entries
  .filter(([, locked]) => locked.resolved?.startsWith('http'))
  .map(
    ([path]) =>
      `package-lock.json: ${path} names a host. Run npm install with the .npmrc of this repository.`,
  );

report(`lockfile complete: ${entries.length} packages`, [...missing, ...hosts]);
