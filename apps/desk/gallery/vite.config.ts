import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Shows the stage without a server: `npx vite -c gallery/vite.config.ts` in apps/desk, then /desk/gallery/index.html. Never built. */
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  base: '/desk/',
  cacheDir: '../../node_modules/.vite-gallery',
  server: { port: 5199, host: '127.0.0.1' },
});
