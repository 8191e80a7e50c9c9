import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;
let api: Api;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  api = callApi(product);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('a template becomes a draft in the reader’s language without a problem, and its texts are there; once more, they stay as they are', async () => {
  const { page, faults, close } = await visit(browser, product.url, { language: 'de' });
  await page.getByRole('heading', { name: 'Mit einer Vorlage beginnen' }).waitFor();
  await page.getByRole('button', { name: /^Beschwerde bei einem Kunden/ }).click();
  await page.waitForURL(/\/journeys\/beschwerde/);
  await page.getByTestId('rf__node-late').getByText('Immer noch offen').waitFor();
  const { document } = await api.journeys.get.query({ key: 'beschwerde' });
  expect(await api.journeys.check.query({ document })).toEqual({ problems: [] });
  expect((await api.contents.list.query()).map(({ key }) => key)).toContain('complaint-received');

  await page.goBack();
  await page.getByRole('button', { name: /^Beschwerde bei einem Kunden/ }).click();
  await page.getByText('4 Texte dieser Vorlage sind schon hier').waitFor();
  expect(faults).toEqual([]);
  await close();
});
