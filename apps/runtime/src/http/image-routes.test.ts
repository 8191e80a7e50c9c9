import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40, 7)]);
const upload = (bytes: Buffer, headers: Record<string, string> = {}) =>
  fetch(`${served.url}/images?name=logo.png`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(bytes),
  });

test('an image is kept once by its bytes, and served the same for ever', async () => {
  const [first, second] = [await upload(png), await upload(png)].map((answer) => answer.json());
  const image = (await first) as { url: string; name: string; size: number };
  expect(image).toMatchObject({ name: 'logo.png', size: png.length });
  expect(image.url).toMatch(/\/i\/[0-9a-f]{64}\.png$/);
  expect(await second).toEqual(image);
  expect(await served.call('images.list')).toEqual([image]);

  const shown = await fetch(image.url);
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
});

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 415],
  ['a page that calls itself an image', Buffer.from('<!doctype html><script>1</script>'), 415],
  ['nothing', Buffer.alloc(0), 415],
  ['over 2 MB', Buffer.concat([png, Buffer.alloc(2_000_000)]), 413],
])('%s is refused', async (_, bytes, status) => {
  expect((await upload(bytes, { 'content-type': 'image/png' })).status).toBe(status);
});

test('a page of another origin uploads nothing', async () => {
  expect((await upload(png, { origin: 'https://evil.example' })).status).toBe(403);
});

test.each(['x.png', `${'0'.repeat(64)}.png`, `${'0'.repeat(64)}.svg`, '..%2fwaymark.db'])(
  'there is no image %s',
  async (file) => {
    expect((await fetch(`${served.url}/i/${file}`)).status).toBe(404);
  },
);
