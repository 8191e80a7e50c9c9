import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@waymark/browser';
import {
  type Api,
  callApi,
  type Mailbox,
  openMailbox,
  type Product,
  startProduct,
  until,
} from '@waymark/runtime/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriersOn, cutOffOn } from './sight.ts';
import { slowChannels } from './slow-channels.ts';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;
let api: Api;
let mailbox: Mailbox;
const folder = mkdtempSync(join(tmpdir(), 'waymark-content-'));
const picture = join(folder, 'hearts.png');

beforeAll(async () => {
  writeFileSync(
    picture,
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  mailbox = await openMailbox();
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  api = callApi(product);
  await api.connections.save.mutate({ connector: 'email', name: 'Relay', settings: mailbox.settings });
  await identify('eva', { lastName: '<img src=x onerror=alert(1)>', email: 'eva@clinic.example', language: 'de-AT' });
  await identify('bob', { firstName: 'Bob', email: 'bob@clinic.example', language: 'en' });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await mailbox?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('content is written in two languages with a place to fill in and an image, seen as a customer, and tried', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.getByRole('link', { name: 'Content', exact: true }).click();
  await page.getByText('No content yet').waitFor();
  await page.getByRole('button', { name: 'New content' }).click();
  const dialog = page.getByRole('dialog', { name: 'New content' });
  await dialog.getByLabel('Name').fill('Launch');
  await dialog.getByRole('button', { name: 'Create' }).click();

  const texts = page.getByRole('region', { name: 'Texts' });
  const body = texts.getByRole('textbox', { name: /^Message/ });
  const slots = page.getByRole('region', { name: 'Places to fill in' });
  await slots.getByRole('button', { name: 'Add a place' }).click();
  await texts.getByRole('textbox', { name: /^Subject/ }).fill('About {{ slots.topic }}');
  await body.fill('Dear {{ customer.lastName }}, [leave]({{ links.unsubscribe }})');
  await page.getByRole('button', { name: 'Add a language' }).click();
  await page.getByRole('menuitem', { name: 'German' }).click();
  await texts.getByRole('tab', { name: 'German', selected: true }).waitFor();
  await texts.getByRole('textbox', { name: /^Subject/ }).fill('Zu {{ slots.topic }}');
  await body.fill('Guten Tag {{ customer.lastName }}, [abmelden]({{ links.unsubscribe }}) ');
  await texts.getByRole('button', { name: 'Insert an image' }).first().click();
  const images = page.getByRole('dialog', { name: 'Choose an image' });
  const choosing = page.waitForEvent('filechooser');
  await images.getByRole('button', { name: 'Upload an image' }).click();
  await (await choosing).setFiles(picture);
  await images.waitFor({ state: 'detached' });
  expect(await body.inputValue()).toMatch(/!\[\]\(http.*\/i\/[0-9a-f]{64}\.png\)/);
  await page.getByRole('status').getByText('Saved').waitFor();

  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByRole('combobox').fill('eva');
  await page.getByRole('option', { name: '<img src=x onerror=alert(1)>' }).click();
  await preview.getByText('Zu [Topic]').waitFor();
  const frame = preview.frameLocator('iframe');
  await frame.getByText('Guten Tag <img src=x onerror=alert(1)>').waitFor();
  await frame.locator('img').waitFor();
  await preview.getByText('On a phone', { exact: true }).click();
  await frame.getByText('Guten Tag').waitFor();
  await preview.getByText('As text', { exact: true }).click();
  await preview.locator('pre').getByText('Guten Tag').waitFor();
  await preview.getByRole('combobox').fill('bob');
  await page.getByRole('option', { name: 'bob' }).click();
  await preview.getByText('They have no customer.lastName.').waitFor();

  const test = preview.getByRole('form', { name: 'Send a test' });
  await test.getByLabel('Send a test').fill('me@clinic.example');
  await test.getByRole('button', { name: 'Send' }).click();
  await test.getByText('Handed over to Relay.').waitFor();
  expect(mailbox.mails.map(({ recipient }) => recipient)).toEqual(['me@clinic.example']);
  expect(faults).toEqual([]);
  await close();
}, 180_000);

it('a journey uses it, says before publishing whom it would fail, and sends it in the customer’s language', async () => {
  const { key } = await api.journeys.create.mutate({
    name: 'Launch journey',
    document: {
      nodes: [
        { id: 'invited', kind: 'trigger', on: { type: 'event', event: 'hcp.invited' } },
        {
          id: 'mail',
          kind: 'channel',
          name: 'Launch mail',
          connector: 'email',
          purpose: 'service',
          content: { subject: '', body: '' },
        },
        {
          id: 'text',
          kind: 'channel',
          name: 'Reminder',
          connector: 'sms',
          purpose: 'service',
          content: { text: 'Dear {{ customer.lastName }}, see our mail.' },
        },
      ],
      edges: [
        { from: 'invited', to: 'mail' },
        { from: 'mail', to: 'text' },
      ],
    },
  });
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto(`/journeys/${key}`);
  await page.getByText('Launch mail').first().click();
  const inspector = page.getByRole('complementary', { name: 'Settings of Launch mail' });
  const { look, preview } = previewing(page);
  await inspector.getByLabel('Subject').fill('Your {{ entry.product }}');
  await inspector.getByLabel('Message').fill('Dear {{ customer.lastName }} {{ customer.city }}');
  await look(inspector, 'Launch mail');
  await preview.getByText('Your [product]').waitFor();
  await preview.getByText('They have no customer.city.').waitFor();
  await preview.frameLocator('iframe').getByText('Dear <img src=x onerror=alert(1)>').waitFor();
  expect(await preview.locator('iframe').getAttribute('sandbox')).toBe('');
  await page.keyboard.press('Escape');

  await inspector.getByRole('radio', { name: /^Kept content/ }).check();
  await inspector.getByRole('link', { name: 'Open “Launch”' }).waitFor();
  await look(inspector, 'Launch mail');
  await preview.getByText('Zu [Topic]').waitFor();
  await preview.getByText('Not filled in yet: Topic.').waitFor();
  await page.keyboard.press('Escape');
  await inspector.getByRole('textbox', { name: 'Topic' }).fill('Hearts');
  await look(inspector, 'Launch mail');
  await preview.getByText('Zu Hearts').waitFor();
  await preview.getByText('On a phone', { exact: true }).click();
  await preview.frameLocator('iframe').getByText('Guten Tag').waitFor();
  await preview.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await preview.getByText('About Hearts').waitFor();
  await preview.getByText('As text', { exact: true }).click();
  await preview.locator('pre').getByText('Dear <img src=x onerror=alert(1)>').waitFor();
  await page.keyboard.press('Escape');

  await page.getByText('Reminder').first().click();
  await look(page.getByRole('complementary', { name: 'Settings of Reminder' }), 'Reminder');
  await preview.getByText('Dear <img src=x onerror=alert(1)>, see our mail.').waitFor();
  expect(await preview.locator('iframe').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const review = page.getByRole('dialog', { name: /Launch journey/ });
  await review.getByText('1 of 1 customers has no lastName: Launch mail (English) would fail for them.').waitFor();
  await review.getByRole('button', { name: 'Publish', exact: true }).click();
  await review.waitFor({ state: 'detached' });

  await track('eva', 'hcp.invited');
  await until(async () => mailbox.of('eva@clinic.example').length > 0);
  const [{ subject, html, text } = {}] = mailbox.of('eva@clinic.example');
  expect(subject).toBe('Zu Hearts');
  expect(text).toContain('Guten Tag <img src=x onerror=alert(1)>');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');

  await page.getByRole('link', { name: 'Content', exact: true }).click();
  await page
    .getByRole('row', { name: /Launch/ })
    .getByText('Launch journey')
    .waitFor();
  expect(faults).toEqual([]);
  await close();
}, 180_000);

it('two tabs on one content never lose work', async () => {
  const [one, other] = [await visit(browser, product.url), await visit(browser, product.url)];
  for (const { page } of [one, other]) await page.goto('/content/launch');
  const nameIn = ({ page }: typeof one) => page.getByRole('textbox', { name: 'Name', exact: true });
  await nameIn(other).waitFor();
  await nameIn(one).fill('Launch, first');
  await until(async () => (await api.contents.get.query({ key: 'launch' })).name === 'Launch, first');
  await nameIn(other).fill('Launch, second');
  const dialog = other.page.getByRole('dialog', { name: 'Somebody else changed this content' });
  await dialog.waitFor();
  expect((await api.contents.get.query({ key: 'launch' })).name).toBe('Launch, first');
  await dialog.getByRole('button').first().click();
  await dialog.waitFor({ state: 'detached' });
  expect(await nameIn(other).inputValue()).toBe('Launch, first');
  expect([...one.faults, ...other.faults]).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});

it('content can be made though the channels are slow to come', async () => {
  const { page, close } = await visit(browser, product.url);
  const letThrough = await slowChannels(page);
  await page.goto('/channels');
  await page.getByRole('link', { name: 'Content', exact: true }).click();
  await page.getByRole('button', { name: 'New content' }).click();
  const dialog = page.getByRole('dialog', { name: 'New content' });
  await dialog.getByLabel('Name').fill('In haste');
  letThrough();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('region', { name: 'Places to fill in' }).waitFor();
  await close();
});

it.each(['light', 'dark'] as const)(
  'in German, %s, at 1280 × 720 nothing is cut off and axe finds no barrier',
  async (scheme) => {
    const { page, close } = await visit(browser, product.url, { language: 'de', scheme, width: 1280, height: 720 });
    await page.goto('/content');
    await page.getByRole('row', { name: /Launch/ }).waitFor();
    expect([...(await barriersOn(page)), ...(await cutOffOn(page))]).toEqual([]);
    await page.goto('/content/launch');
    const preview = page.getByRole('complementary', { name: 'Vorschau' });
    await preview.locator('iframe').waitFor();
    expect([...(await barriersOn(page)), ...(await cutOffOn(page))]).toEqual([]);
    await close();
  },
  120_000,
);

/** Looks at the message of a step as Eva would get it. */
function previewing(page: Page) {
  const preview = page.getByRole('dialog', { name: /^Preview of/ });
  const look = async (inspector: Locator, name: string) => {
    await inspector.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('dialog', { name: `Preview of “${name}”` }).waitFor();
    await preview.getByRole('combobox', { name: 'Customer' }).fill('eva');
    await page.getByRole('option', { name: '<img src=x onerror=alert(1)>' }).click();
  };
  return { preview, look };
}

async function send(body: object): Promise<void> {
  await fetch(`${product.url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${product.writeKey}:`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batch: [body] }),
  });
}
const identify = (userId: string, traits: object) => send({ type: 'identify', userId, traits });
const track = (userId: string, event: string) => send({ type: 'track', userId, event });
