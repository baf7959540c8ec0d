import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  base: '/desk/',
  build: {
    target: ['safari15', 'chrome100', 'firefox100'],
    assetsDir: 'assets',
    manifest: true,
    reportCompressedSize: false,
  },
  server: {
    port: 5174,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
});
