import type { Plugin } from 'vite';

type StandIn = {
  readonly files: readonly string[];
  /** What takes the place of a file's own code. Throws when that code is not what it was. */
  readonly code: (own: string) => string;
};

/** Parts of libraries that no phone ever runs and no setting leaves out: by file, with what stands there instead. */
const standIns: readonly StandIn[] = [
  {
    // The ways to travel that Socket.io has by itself: meeting-socket.ts hands over its own, one by one.
    files: ['engine.io-client/build/esm/transports/index.js'],
    code: () => 'export const transports = {};',
  },
  {
    // Taking over a page that a server has drawn: ours draws none.
    files: ['svelte/src/internal/client/dom/hydration.js'],
    code: (own) =>
      replaced(
        replaced(own, 'export let hydrating = false;', 'export const hydrating = false;'),
        'hydrating = value;',
        '',
      ),
  },
  {
    // What a document could hold and no board does: the gate lets none of it in.
    files: [
      'yjs/src/types/YArray.js',
      'yjs/src/types/YXmlElement.js',
      'yjs/src/types/YXmlFragment.js',
      'yjs/src/types/YXmlHook.js',
      'yjs/src/types/YXmlText.js',
      'yjs/src/structs/ContentDoc.js',
    ],
    code: (own) => [...own.matchAll(/^export (class|const) (\w+)/gm)].map(nowhere).join('\n'),
  },
  {
    // Settings from the address or from process.env: Yjs asks only for one that a phone does not have.
    files: ['lib0/environment.js'],
    code: () => 'export const isBrowser = true; export const getVariable = () => null;',
  },
];

/** Builds without those parts. A library that moved one of them fails the build, so that none comes back unseen. */
export function leftOut(): Plugin {
  const missing = new Set(standIns.flatMap(({ files }) => files));
  return {
    name: 'left-out',
    apply: 'build',
    enforce: 'pre',
    transform(own, id) {
      for (const { files, code } of standIns) {
        const file = files.find((end) => id.endsWith(`/node_modules/${end}`));
        if (!file) continue;
        missing.delete(file);
        return { code: code(own), map: null };
      }
      return undefined;
    },
    buildEnd(problem) {
      if (!problem && missing.size > 0)
        throw new Error(`left-out.ts: the build did not come across ${[...missing].join(', ')}`);
    },
  };
}

function nowhere([, kind, name]: RegExpMatchArray): string {
  return kind === 'class'
    ? `export class ${name} {}`
    : `export const ${name} = () => { throw new Error('no board holds this'); };`;
}

function replaced(own: string, piece: string, by: string): string {
  if (own.split(piece).length !== 2) throw new Error(`left-out.ts: not once in the code: ${piece}`);
  return own.replace(piece, by);
}
