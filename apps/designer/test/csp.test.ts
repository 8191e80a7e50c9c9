import { launchBrowser } from '@waymark/browser';
import { callApi, type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The sources that a policy allows for a kind of thing. */
const allowed = (policy: string, kind: string): string[] =>
  policy
    .split(';')
    .map((rule) => rule.trim().split(/\s+/))
    .find(([name]) => name === kind)
    ?.slice(1) ?? [];

it('every page is served with a policy that allows scripts of ours alone, from files', async () => {
  for (const path of ['/', '/journeys', '/journeys/none', '/inbox', '/u/forged', '/nowhere']) {
    const { headers } = await fetch(`${product.url}${path}`, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    const scripts = allowed(policy, 'script-src');
    expect(
      ['self', 'none'].map((own) => `'${own}'`),
      path,
    ).toEqual(expect.arrayContaining(scripts.length > 0 ? scripts : allowed(policy, 'default-src')));
    expect(policy, path).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(allowed(policy, 'frame-ancestors'), path).toEqual(["'none'"]);
  }
});

it('a script written into the page does not run, nor does a handler in its markup', async () => {
  const { page, close } = await visit(browser, product.url);
  await page.getByRole('button', { name: 'New journey' }).first().waitFor();
  const refused = await page.evaluate(async () => {
    const told: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => told.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.hostile = 1';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:image/png;base64,none" onerror="window.hostile = 2">';
    document.body.append(holder);
    while (!told.some((one) => one.startsWith('script-src-attr'))) await new Promise(requestAnimationFrame);
    return told;
  });
  expect(refused).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr']));
  expect(await page.evaluate(() => Reflect.get(window, 'hostile'))).toBeUndefined();
  await close();
});

it('what stands in a message runs nothing in its preview, reaches nothing outside, and asks for images alone', async () => {
  const remote = 'https://elsewhere.example';
  const html = `<p>Seen</p><script>parent.hostile = 1; fetch('${remote}/fetch')</script>
    <img src="${remote}/picture.png" onerror="parent.hostile = 2" onload="parent.hostile = 3">
    <link rel="stylesheet" href="${remote}/style.css"><iframe src="${remote}/frame"></iframe>
    <style>@import '${remote}/import.css'; @font-face { font-family: F; src: url('${remote}/font') } p { font-family: F }</style>
    <form action="${remote}/form"><button>Send</button></form><a href="javascript:parent.hostile=4">Trap</a>`;
  const texts = { en: { subject: 'Hello', body: 'Seen' } };
  const document = { key: 'hostile', name: 'Hostile', connector: 'email', fallback: 'en', variants: texts };
  await callApi(product).contents.import.mutate({ document });
  const { page, close } = await visit(browser, product.url);
  // Our own renderer lets none of this through, so that the frame is tried with what it should never get.
  await page.route('**/trpc/contents.preview**', (route) =>
    route.fulfill({ json: { result: { data: { content: texts.en, html, missing: [], open: [], problems: [] } } } }),
  );
  const asked: string[] = [];
  await page.route(`${remote}/**`, (route) => {
    asked.push(`${route.request().resourceType()} ${new URL(route.request().url()).pathname}`);
    return route.abort();
  });
  await page.goto('/content/hostile');
  const frame = page.getByRole('complementary', { name: 'Preview' }).locator('iframe');
  await frame.contentFrame().getByText('Seen').waitFor();
  expect(await frame.getAttribute('sandbox')).toBe('');
  await frame.contentFrame().getByText('Trap').click({ force: true });
  await frame.contentFrame().getByRole('button', { name: 'Send' }).click({ force: true });
  await expect.poll(() => asked).toContain('image /picture.png');
  expect(asked.filter((one) => !one.startsWith('image '))).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'hostile'))).toBeUndefined();
  await close();
});
