import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const runtime = `http://127.0.0.1:${process.env.WAYMARK_PORT ?? 4400}`;
const served = ['^/trpc/', '^/v1/', '^/c/', '^/u/', '^/health$'];

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1800, modulePreload: { polyfill: false } },
  server: {
    host: '127.0.0.1',
    port: 4401,
    proxy: Object.fromEntries(
      served.map((path) => [path, { target: runtime, changeOrigin: true, headers: { origin: runtime } }]),
    ),
  },
  test: { name: 'designer', environment: 'node', globalSetup: './test/build-designer.ts' },
});
