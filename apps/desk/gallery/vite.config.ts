import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:3477';

/**
 * Shows the stage without a server: `npx vite -c gallery/vite.config.ts` in apps/desk, then /desk/gallery/index.html. A
 * server on port 3477 (PUBLIC_URL http://127.0.0.1:5199) makes it live. Never built.
 */
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  base: '/desk/',
  cacheDir: '../../node_modules/.vite-gallery',
  server: {
    port: 5199,
    host: '127.0.0.1',
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
});
