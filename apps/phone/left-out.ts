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
    // A phone knocks where its page came from, and is told no address to take apart.
    files: ['engine.io-client/build/esm/contrib/parseuri.js'],
    code: () => `export const parse = () => { throw new Error('the server is where the page came from'); };`,
  },
  {
    // Going over from one way to travel to a better one: WebSocket is tried first, and who falls back has none left.
    files: ['engine.io-client/build/esm/socket.js'],
    code: (own) =>
      cut(own, [['    _probe(name) {', '    /**\n     * Called when connection is deemed open.']]),
  },
  {
    // Ways to say something that our line does not use: what is not acknowledged waits in the outbox, not in the line.
    files: ['socket.io-client/build/esm/socket.js'],
    code: (own) =>
      cut(own, [
        ['    /**\n     * Emits an event and waits for an', '    /**\n     * Sends a packet.'],
        ['        this._drainQueue(true);', '        this.emitReserved("connect");'],
        ['    compress(compress) {', '    timeout(timeout) {'],
        ['    prependAny(listener) {', '    /**\n     * Notify the listeners for each'],
      ]),
  },
  {
    // Class names from objects and lists: our screens give text.
    files: ['clsx/dist/clsx.mjs'],
    code: () => 'export const clsx = (value) => value;',
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
    // What a text could have besides words: layout, pictures, and its changes told as a list of those.
    files: ['yjs/src/types/YText.js'],
    code: (own) =>
      cut(
        replaced(
          own,
          'currPos.right.content.constructor === ContentFormat && equalAttrs(attr',
          'false && (attr',
        ),
        [
          ['  get changes () {', '}\n\n/**\n * Type that represents text'],
          ['  applyDelta (delta, ', '  /**\n   * Insert text at'],
          ['  insertEmbed (index, ', '  /**\n   * Deletes text'],
          ['  format (index, ', '  /**\n   * Removes an attribute.'],
          // Around words that are put in or taken out.
          ['  currPos.currentAttributes.forEach(', '  const doc = transaction.doc'],
          ['  const negatedAttributes = insertAttributes(', '  // insert content'],
          [
            '  insertNegatedAttributes(transaction, parent, currPos, neg',
            '}\n\n/**\n * @param {Transaction} ',
          ],
          ['  const startAttrs = ', '  while (length > 0 && currPos.right !== null) {'],
          ['  if (start) {', '  const parent = /** @type {AbstractType<any>} */ ('],
        ],
      ),
  },
  {
    files: ['yjs/src/utils/Transaction.js'],
    code: (own) => replaced(own, '            cleanupYTextAfterTransaction(transaction)\n', ''),
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

/** Without everything from the first up to the second text of each pair. */
const cut = (own: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((code, [from, to]) => {
    const start = code.indexOf(from);
    const end = code.indexOf(to, start);
    if (start < 0 || end < 0) throw new Error(`left-out.ts: not in the code: ${from}`);
    return code.slice(0, start) + code.slice(end);
  }, own);
