import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ WAYMARK_URL: 'https://waymark.example' });
});
afterAll(() => served.stop());

const ask = (path: string, headers: Record<string, string>): Promise<{ status: number; code: string | undefined }> =>
  new Promise((resolve, reject) => {
    const { port } = served.foundation.config;
    const sent = request({ host: '127.0.0.1', port, path, headers, method: path.startsWith('/v1') ? 'POST' : 'GET' });
    sent.on('error', reject).on('response', (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, code: /"code":"([a-z-]+)"/.exec(text)?.[1] }));
    });
    sent.end();
  });

const paths = ['/trpc/journeys.list', '/%74rpc/journeys.list', '/v1/track', '/v1/batch'];

test.each(paths)('%s refuses a host that is not ours', async (path) => {
  const { port } = served.foundation.config;
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1:1',
    `127.0.0.1.evil.example:${port}`,
    '127.0.0.1',
  ]) {
    expect(await ask(path, { host }), host).toEqual({ status: 403, code: 'foreign-host' });
  }
});

test.each(paths)('%s refuses an origin that is not ours', async (path) => {
  const host = `127.0.0.1:${served.foundation.config.port}`;
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost']) {
    expect(await ask(path, { host, origin }), origin).toEqual({ status: 403, code: 'foreign-origin' });
  }
});

test('our own names are let in, the public one too', async () => {
  const { port } = served.foundation.config;
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'waymark.example']) {
    expect((await ask('/trpc/journeys.list', { host })).status, host).toBe(200);
  }
  const origins = [`http://localhost:${port}`, 'https://waymark.example'];
  for (const origin of origins) {
    expect((await ask('/trpc/journeys.list', { host: `127.0.0.1:${port}`, origin })).status, origin).toBe(200);
  }
});
