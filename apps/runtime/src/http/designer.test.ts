import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveDesigner } from './designer.ts';

let folder: string;
let server: FastifyInstance;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-designer-'));
  server = fastify();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (url: string) => server.inject({ url, headers: { accept: 'text/html,*/*' } });

test('the built designer is served, and every address of its own leads to its start page', async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), '<title>Waymark</title>');
  writeFileSync(join(folder, 'dist/assets/app-1a2b.js'), 'start()');
  await serveDesigner(server, join(folder, 'dist'));
  for (const url of ['/', '/journeys', '/journeys/hcp-welcome?node=a', '/enrollments/1']) {
    const answer = await page(url);
    expect([answer.statusCode, answer.body, answer.headers['cache-control']], url).toEqual([
      200,
      '<title>Waymark</title>',
      'no-cache',
    ]);
  }
  const script = await page('/assets/app-1a2b.js');
  expect(script.headers['cache-control']).toContain('immutable');
  for (const url of ['/assets/gone.js', '/trpc/none', '/v1/none', '/../package.json', '/assets/..%2f..%2fsecret']) {
    expect((await server.inject({ url })).statusCode, url).toBe(404);
  }
  expect((await page('/assets/gone.js')).json()).toHaveProperty('error.code', 'not-found');
});

test('where it is not built, a page says what to do', async () => {
  await serveDesigner(server, join(folder, 'dist'));
  const answer = await page('/journeys');
  expect([answer.statusCode, answer.body.includes('npm start')]).toEqual([404, true]);
});
