import { launchBrowser } from '@waymark/browser';
import {
  type Api,
  callApi,
  type Mailbox,
  openMailbox,
  type Product,
  post,
  publish,
  startProduct,
  until,
} from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriersOn, cutOffOn } from './sight.ts';
import { slowChannels } from './slow-channels.ts';
import { type Browser, visit } from './visit.ts';

const journey = {
  format: 1,
  key: 'recall',
  name: 'Recall notice',
  nodes: [
    { id: 'called', kind: 'trigger', on: { type: 'event', event: 'lot.recalled' } },
    {
      id: 'notice',
      kind: 'channel',
      name: 'Notice',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Please read', body: 'A lot was recalled.' },
    },
    { id: 'done', kind: 'exit', reason: 'told' },
  ],
  edges: [
    { from: 'called', to: 'notice' },
    { from: 'notice', to: 'done' },
  ],
};

let product: Product;
let browser: Browser;
let mailbox: Mailbox;
let api: Api;
/** The mailbox takes a mail, and never says so. */
let isSilent = true;

beforeAll(async () => {
  const beforeAnswer = () => (isSilent ? new Promise<void>(() => {}) : Promise.resolve());
  const refuse = (to: string) => (to.startsWith('gil@') ? { code: 550, text: '5.7.1 not here' } : undefined);
  [product, browser, mailbox] = await Promise.all([startProduct(), launchBrowser(), openMailbox(refuse, beforeAnswer)]);
  api = callApi(product);
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: mailbox.settings });
  await publish(api, journey);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await product.stop();
  await mailbox.close();
});

const recall = async (userId: string, lastName: string) => {
  await post(product, '/v1/identify', { userId, traits: { email: `${userId}@clinic.example`, lastName } });
  await post(product, '/v1/track', { userId, event: 'lot.recalled' });
};
const statesOf = async () => {
  const { rows } = await api.enrollments.list.query({ journey: journey.key });
  return Object.fromEntries(rows.map(({ customer, state }) => [customer.id, state]));
};
const outcome = (page: Page, name: string) => page.getByRole('article', { name: `Notice to ${name}` });

it('an operator sees messages of unknown outcome, and says what became of each', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.getByRole('link', { name: 'Operations' }).click();
  await page.getByText('Nothing needs you').waitFor();
  for (const [id, name] of [
    ['ada', 'Kivi'],
    ['bo', 'Varnholt'],
    ['cy', 'Odundo'],
  ] as const)
    await recall(id, name);
  await until(async () => (await api.deliveries.counts.query()).unknown === 3);
  isSilent = false;
  await page.reload();
  await page.getByRole('heading', { name: 'Were these 3 messages sent?' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);

  await outcome(page, 'Kivi')
    .getByText(/^The channel (said|did not come to an end): \S/)
    .waitFor();
  await outcome(page, 'Kivi').getByRole('button', { name: 'It was sent' }).click();
  await page.getByText('Kept: it was sent. The journey goes on.').waitFor();
  await until(async () => (await statesOf()).ada === 'ended');
  expect(mailbox.of('ada@clinic.example')).toHaveLength(1);

  await outcome(page, 'Varnholt').getByRole('button', { name: 'It was not sent' }).click();
  await until(async () => (await statesOf()).bo === 'ended');
  await outcome(page, 'Odundo').getByRole('button', { name: 'Send it again' }).click();
  await until(async () => (await statesOf()).cy === 'ended');
  const again = mailbox.of('cy@clinic.example');
  expect(again).toHaveLength(2);
  expect(new Set(again.map(({ messageId }) => messageId)).size).toBe(1);
  await page.getByText('Nothing needs you').waitFor();
  expect(faults).toEqual([]);
  await close();
}, 240_000);

it('a connection is held back and released, and an address suppressed and let go', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await page.goto('/channels');
  await page.getByRole('button', { name: 'More for SMTP' }).click();
  await page.getByRole('menuitem', { name: 'Hold back…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hold back' }).click();
  await page.getByText('Held back').waitFor();
  await recall('di', 'Berg');
  await until(async () => (await api.deliveries.counts.query()).held.connection === 1);
  await page.goto('/operations');
  await page.getByText('1 message is held until its connection is released.').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Release' }).click();
  await until(() => mailbox.of('di@clinic.example').length === 1);

  await page.getByRole('button', { name: 'Suppress an address' }).click();
  const adding = page.getByRole('dialog', { name: 'Suppress an address' });
  await adding.getByLabel('Address').fill('Ed@Clinic.example');
  await adding.getByRole('button', { name: 'Suppress' }).click();
  await page.getByText('ed@clinic.example').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await recall('ed', 'Sanz');
  await until(async () => (await statesOf()).ed === 'ended');
  expect(mailbox.of('ed@clinic.example')).toEqual([]);
  await page.getByRole('button', { name: 'Remove ed@clinic.example' }).click();
  const removing = page.getByRole('dialog', { name: 'Send to ed@clinic.example again?' });
  await removing.getByLabel('Why').fill('Added by mistake.');
  await removing.getByRole('button', { name: 'Remove from the list' }).click();
  await page.getByText('No address is suppressed').waitFor();
  expect(faults).toEqual([]);
  await close();
}, 240_000);

it('messages that failed are shown where the journey is watched, with why', async () => {
  const { page, faults, close } = await visit(browser, product.url);
  await post(product, '/v1/identify', { userId: 'gil', traits: { email: 'gil@clinic.example', lastName: 'Gil' } });
  await post(product, '/v1/track', { userId: 'gil', event: 'lot.recalled', properties: {} });
  await until(async () => (await statesOf()).gil === 'ended');
  await page.goto('/journeys/recall?mode=live');
  await page
    .getByRole('region', { name: 'Messages that failed lately' })
    .getByText('“Notice” for 1 customer')
    .waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

it('in German at 1280 × 720 and in the dark nothing is cut off, and there is no barrier', async () => {
  isSilent = true;
  await recall('fa', 'Unterberger-Niedermayer');
  await until(async () => (await api.deliveries.counts.query()).unknown === 1);
  await api.suppressions.add.mutate({ channel: 'email', address: 'tot@praxis-unterberger-niedermayer.example' });
  await api.connections.hold.mutate({ id: 'smtp' });
  const german = { language: 'de', scheme: 'dark', width: 1280, height: 720 } as const;
  const { page, close } = await visit(browser, product.url, german);
  await page.goto('/operations');
  await page.getByRole('heading', { name: 'Wurde diese Nachricht gesendet?' }).waitFor();
  await page.getByRole('button', { name: 'Noch einmal senden' }).waitFor();
  expect(await cutOffOn(page)).toEqual([]);
  expect(await barriersOn(page)).toEqual([]);
  await close();
});

it('what keeps all journeys from going on is told first', async () => {
  const { page, close } = await visit(browser, product.url);
  await product.kill('temporal');
  await page.goto('/operations');
  await page.getByRole('region', { name: 'Temporal is away' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await close();
});

it('an address can be suppressed though the channels are slow to come', async () => {
  const { page, close } = await visit(browser, product.url);
  const letThrough = await slowChannels(page);
  await page.goto('/channels');
  await page.getByRole('link', { name: /^Operations/ }).click();
  await page.getByRole('button', { name: 'Suppress an address' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suppress an address' });
  await dialog.getByLabel('Address').fill('hasty@clinic.example');
  letThrough();
  await dialog.getByRole('button', { name: 'Suppress' }).click();
  await page.getByText('hasty@clinic.example').waitFor();
  await close();
});
