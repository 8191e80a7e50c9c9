import { launchBrowser } from '@waymark/browser';
import { type Api, callApi, type Product, startProduct } from '@waymark/runtime/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
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

it('without segments nothing new is offered that needs one, and a journey that names one shows it and says what is wrong', async () => {
  const { page } = designer;
  await api.journeys.import.mutate({ document: wanted.fromElsewhere, publish: false });
  await page.goto('/journeys/from-elsewhere');
  const steps = page.getByRole('complementary', { name: 'Steps' });
  await steps.getByRole('button', { name: 'By call or upload' }).waitFor();
  expect(await steps.getByRole('button', { name: /Segment|Schedule/ }).count()).toBe(0);
  await draw.changeStarts(page);
  const stored = async () => (await api.journeys.get.query({ key: 'from-elsewhere' })).document;
  await expect.poll(stored).toMatchObject({ nodes: wanted.changedNodes });
  const active = await drawOn(page).inspect('Active');
  expect(await active.getByRole('combobox', { name: 'Segment' }).inputValue()).toBe('dach');
  await active.getByRole('button', { name: 'Add a condition' }).click();
  await active.getByRole('combobox', { name: 'Field' }).last().click();
  await page.getByRole('option', { name: 'An event happened' }).waitFor();
  expect(await page.getByRole('option', { name: 'In a segment' }).count()).toBe(0);
  expect(designer.faults).toEqual([]);
}, 120_000);
