import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as draw from './kinds-drawing.ts';
import * as wanted from './kinds-journey.ts';
import { type Browser, type Visit, visit } from './visit.ts';

let product: Product;
let browser: Browser;
let designer: Visit;
let api: Api;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  api = callApi(product);
  await api.journeys.create.mutate({ name: 'Visits' });
  designer = await visit(browser, product.url);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('every kind of start, step and setting that is drawn is stored as it was drawn', async () => {
  const { page } = designer;
  await page.getByRole('button', { name: 'New journey' }).first().click();
  await page.getByLabel('Name of the journey').fill('Every kind');
  await draw.drawEventWaits(page);
  await draw.drawDateWaits(page);
  await draw.drawOtherWaits(page);
  await draw.drawSteps(page);
  await draw.drawStarts(page);
  await draw.setJourney(page);
  await page.getByText('Draft · saved').waitFor();
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const stored = async () => {
    const { layout: _layout, key: _key, ...document } = (await api.journeys.get.query({ key })).document;
    return document;
  };
  await expect.poll(stored).toEqual(wanted.everyKind);
  expect((await api.occasions.list.query()).map(({ waiting: _waiting, ...occasion }) => occasion)).toEqual([
    wanted.congress,
  ]);
  expect(designer.faults).toEqual([]);
}, 240_000);
