import { fileURLToPath } from 'node:url';
import { joinWordsDutch } from '@raakvlak/words/phone-join';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { leftOut } from './left-out.ts';

const server = 'http://127.0.0.1:3000';

/** The door is plain HTML, so that it shows before any script: its Dutch is put in here, from the one source of texts. */
const wordsInPage: Plugin = {
  name: 'words-in-page',
  transformIndexHtml: (html) =>
    html.replace(/(data-w="(\w+)"[^>]*>)(?=<)/g, (_, tag: string, key: keyof typeof joinWordsDutch) => {
      const text = joinWordsDutch[key];
      if (typeof text !== 'string')
        throw new Error(`index.html asks for the text "${key}", which is not there`);
      return tag + text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    }),
};

export default defineConfig({
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), wordsInPage, leftOut()],
  base: '/',
  resolve: {
    alias: {
      // Yjs logs in colours, and brings tools for the DOM along for that.
      'lib0/logging': fileURLToPath(new URL('./src/meeting/plain-logging.ts', import.meta.url)),
      // The same code in many files, so that what no board holds can stay behind; see left-out.ts.
      yjs: 'yjs/src/index.js',
    },
  },
  build: {
    // Safari 15 reads all of this; below 16 one flaw of its class fields would have every private name rewritten, and it does not
    // touch classes at the top of a module, which ours and Svelte's are (WebKit bug 236843).
    target: ['safari16', 'chrome100', 'firefox100'],
    assetsDir: 'assets',
    manifest: true,
    modulePreload: {
      polyfill: false,
      // Whatever the room fetches, is fetched by a page that has these.
      resolveDependencies: (_, files, { hostId }) =>
        hostId.includes('/door-')
          ? files
          : files.filter((file) => !/\/(door|room|rolldown-runtime)-/.test(file)),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      // Schemas are made by calls that change nothing: a phone that only asks for a number or a rule does not fetch them.
      treeshake: {
        manualPureFunctions: [
          'z',
          'lineOf',
          'lineUpTo',
          'textUpTo',
          'typingLineUpTo',
          'typingTextUpTo',
          'baseOf',
        ],
        // Their package.json does not say so, but nothing in them has to run only because it is there.
        moduleSideEffects: [
          { test: /node_modules\/(svelte|(socket|engine)\.io-client)\//, sideEffects: false },
        ],
      },
      // Fewer and larger pieces compress better: the door, and all that is needed until a card is sent.
      output: {
        codeSplitting: {
          groups: [
            { name: 'door', test: /src\/main\.ts$/, priority: 2 },
            { name: 'room', test: /src\/room\.ts$/, priority: 1 },
            // Where words are typed: on a card and in an answer.
            { name: 'field', test: /src\/ui\/(GrowText\.svelte|caret\.ts)/, priority: 1 },
            {
              name: 'write',
              test: /cards\/(Write|FieldPicker)\.svelte$|ui\/Tabs\.svelte$|meeting\/giving\.ts$/,
              priority: 1,
            },
            { name: 'ask', test: /check\/Ask\.svelte$/, priority: 1 },
            { name: 'wall', test: /cards\/(Look|Order)\.svelte$/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
});
