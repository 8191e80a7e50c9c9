import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const runtime = `http://127.0.0.1:${process.env.WAYMARK_PORT ?? 4400}`;
const served = ['^/trpc/', '^/images', '^/i/', '^/v1/', '^/inbox-api/', '^/c/', '^/u/', '^/health$'];

/** The designer, and the reps' inbox, which is a page of its own. */
const pages = ['index.html', 'inbox.html'].map((page) => join(import.meta.dirname, page));

/** Serves the reps' inbox at the address that its links have, as the runtime does. */
const inboxAddress: Plugin = {
  name: 'inbox-address',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      if (/^\/inbox\/?(\?|$)/.test(request.url ?? '')) request.url = '/inbox.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), inboxAddress],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1800,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages },
  },
  server: {
    host: '127.0.0.1',
    port: 4401,
    proxy: Object.fromEntries(
      served.map((path) => [path, { target: runtime, changeOrigin: true, headers: { origin: runtime } }]),
    ),
  },
  test: { name: 'designer', environment: 'node', globalSetup: './test/build-designer.ts' },
});
