import { launchBrowser } from '@waymark/browser';
import { callApi, type Product, startProduct } from '@waymark/runtime/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { drawnFonts } from './drawn-fonts.ts';
import { expectLook } from './expect-look.ts';
import * as design from './look-design.ts';
import { drawn, running, tried } from './look-journeys.ts';
import { whole } from './look-kinds.ts';
import { journeys } from './look-lists.ts';
import { living } from './look-live.ts';
import * as simulate from './look-simulate.ts';
import { fillWorkspace } from './look-workspace.ts';
import { barriersOn, cutOffOn } from './sight.ts';
import { type Browser, visit } from './visit.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  await fillWorkspace(product);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it('editor and list are drawn as the design page says', async () => {
    const { page, close } = await visit(browser, product.url, { scheme });
    await openDrawn(page);
    await expectLook(page, scheme, design.atRest);
    await page.getByRole('button', { name: 'Add a step here: HCP registered, Next → Welcome' }).hover();
    await expectLook(page, scheme, design.edgePointedAt);
    await drawOn(page).node('HCP registered').hover();
    await expectLook(page, scheme, design.nodePointedAt);
    await page.getByRole('complementary', { name: 'Steps' }).getByRole('button', { name: 'Email' }).hover();
    await expectLook(page, scheme, design.stepPointedAt);
    const form = await drawOn(page).inspect('Welcome');
    await expectLook(page, scheme, design.selected);
    await form.getByLabel('Subject').click();
    await expectLook(page, scheme, design.writing);
    await page.getByRole('button', { name: 'Publish…' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expectLook(page, scheme, design.reached);

    await page.goto('/journeys');
    await page.getByRole('row').filter({ hasText: running.name }).hover();
    await expectLook(page, scheme, journeys);

    await page.goto(`/journeys/${tried.key}?mode=simulate`);
    await page.getByRole('combobox', { name: 'Customer' }).click();
    await page.getByRole('option', { name: 'Okerra' }).click();
    await page.getByRole('button', { name: 'Keep as a test' }).waitFor();
    await expectLook(page, scheme, simulate.simulatingOne);
    await page.getByRole('radiogroup', { name: 'One customer or everyone' }).getByText('Everyone').click();
    await page.getByRole('slider', { name: 'seat.booked' }).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('button', { name: 'Run again' }).waitFor();
    await page.mouse.move(720, 450);
    await expectLook(page, scheme, simulate.simulatingAll);
    await page.goto(`/journeys/${running.key}?mode=live`);
    await page.getByRole('listitem').getByText('Varnholt').waitFor();
    await expectLook(page, scheme, living);
    await close();
  });

  it('axe finds no barrier on any screen', async () => {
    const { page, faults, close } = await visit(browser, product.url, { scheme });
    const found: string[] = [];
    const look = async (screen: string, seen: Locator) => {
      await seen.waitFor();
      for (const barrier of await barriersOn(page)) found.push(`${screen}: ${barrier}`);
    };
    await look('list', page.getByRole('link', { name: running.name }));
    await openDrawn(page);
    await look('editor', await drawOn(page).inspect('Welcome'));
    await page.getByRole('button', { name: 'Publish…' }).click();
    await look('publishing', page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }));
    await page.goto('/journeys/nachbetreuung?mode=live');
    await look('live', page.getByRole('listitem').getByText('Varnholt'));
    await page.getByRole('listitem').getByRole('button').click();
    await look('walk', page.getByText('Unterlagen gelesen: waiting'));
    await page.goto('/journeys/nachbetreuung?mode=simulate');
    await look('simulating', page.getByText('See it before it runs'));
    const ways = page.getByRole('radiogroup', { name: 'One customer or everyone' });
    await ways.getByText('Everyone').click();
    await look('simulating everyone', page.getByText('See it with everyone'));
    await ways.getByText('Test run').click();
    await page.getByRole('radiogroup', { name: 'Run it with' }).getByText('Me', { exact: true }).click();
    await look('test run', page.getByLabel('Family name'));
    for (const choice of ['Pause…', 'Stop…']) {
      await page.getByRole('button', { name: 'Pause or stop' }).click();
      await page.getByRole('menuitem', { name: choice }).click();
      await look(choice, page.getByRole('dialog').getByText('is in it now'));
      await page.keyboard.press('Escape');
    }
    await page.goto('/journeys/vollstaendig');
    await drawOn(page).canvas.waitFor();
    await look('settings of a journey', page.getByRole('region', { name: 'Rule 1' }));
    for (const { name } of whole.nodes) await look(`form of ${name}`, await pick(page, name));
    await page.goto('/occasions');
    await look('occasions', page.getByRole('button', { name: 'Jahrestagung 2027', exact: true }));
    await page.getByRole('button', { name: 'Jahrestagung 2027', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Dates of “Jahrestagung 2027”' });
    await look('dates of an occasion', dialog.getByRole('group', { name: 'Start' }));
    await dialog.getByRole('group', { name: 'Start' }).getByLabel('Date').fill('2027-08-28');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await look('moving an occasion', dialog.getByText('No customer waits for it.'));
    await page.goto('/channels');
    await look('channels', page.getByText('SMTP'));
    await page.getByRole('button', { name: 'Add a connection for Email' }).click();
    await look('connection', page.getByRole('dialog').getByLabel('Server'));
    await page.goto('/channels/outbox');
    await page.getByRole('button', { name: /Ihre Unterlagen/ }).click();
    await look('outbox', page.getByText('Make something happen'));
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

it('in German at 1280 × 720 nothing is cut off, and no page scrolls sideways', async () => {
  const { page, close } = await visit(browser, product.url, { language: 'de', width: 1280, height: 720 });
  await page.getByRole('link', { name: running.name }).waitFor();
  expect(await cutOffOn(page)).toEqual([]);
  await page.getByRole('link', { name: running.name }).click();
  const { canvas, node } = drawOn(page);
  await canvas.waitFor();
  for (const { name } of running.nodes) {
    await node(name).getByText(name, { exact: true }).click();
    await page.getByRole('complementary', { name: `Einstellungen von ${name}` }).waitFor();
    expect(await cutOffOn(page), name).toEqual([]);
  }
  await close();
});

it('in German at 1280 × 720 nothing is cut off in the form of any kind, nor where occasions are kept', async () => {
  const { page, close } = await visit(browser, product.url, { language: 'de', width: 1280, height: 720 });
  const found: string[] = [];
  const look = async (screen: string, seen: Locator) => {
    await seen.first().waitFor();
    for (const cut of await cutOffOn(page)) found.push(`${screen}: ${cut}`);
  };
  await page.goto('/journeys/vollstaendig');
  await drawOn(page).canvas.waitFor();
  await look('settings', page.getByRole('region', { name: 'Regel 1' }));
  for (const { name } of whole.nodes) {
    await pick(page, name);
    await look(name, page.getByRole('complementary', { name: `Einstellungen von ${name}` }));
  }
  await page.goto('/journeys/vollstaendig?mode=simulate');
  await look('simulating', page.getByText('Ansehen, bevor es läuft'));
  const ways = page.getByRole('radiogroup', { name: 'Eine Person oder alle' });
  await ways.getByText('Alle', { exact: true }).click();
  await look('simulating everyone', page.getByText('Mit allen ansehen'));
  await ways.getByText('Testlauf').click();
  await page.getByText('Mir', { exact: true }).click();
  await look('test run', page.getByLabel('Nachname'));
  await page.goto('/journeys/nachbetreuung');
  for (const choice of ['Anhalten…', 'Beenden…']) {
    await page.getByRole('button', { name: 'Anhalten oder beenden' }).click();
    await page.getByRole('menuitem', { name: choice }).click();
    await look(choice, page.getByRole('dialog'));
    await page.keyboard.press('Escape');
  }
  await page.goto('/occasions');
  await look('occasions', page.getByText('Jahrestagung 2027'));
  await page.getByRole('button', { name: 'Anlass hinzufügen' }).click();
  await look('new occasion', page.getByRole('dialog'));
  expect(found).toEqual([]);
  await close();
});

it('names in Chinese, Japanese and Korean are drawn in letters that come with the product, where they occur', async () => {
  const { page, close } = await visit(browser, product.url);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(...(request.url().match(/noto-sans-[a-z]+/) ?? [])));
  await openDrawn(page);
  await page.goto('/journeys');
  await page.getByRole('link', { name: running.name }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(fetched).toEqual([]);

  const names = { han: '欢迎新来的医生', kana: 'ようこそ先生', hangul: '환영합니다' };
  for (const [key, name] of Object.entries(names)) {
    const document = { ...drawn, key, name } as unknown as Record<string, string>;
    await callApi(product).journeys.import.mutate({ document, publish: false });
  }
  await page.reload();
  const fontsOf = (key: string) => drawnFonts(page, `a[href="/journeys/${key}"]`);
  await expect.poll(() => fontsOf('han')).toEqual([expect.stringMatching(/^Noto Sans SC \w+$/)]);
  await expect.poll(() => fontsOf('kana')).toEqual([expect.stringMatching(/^Noto Sans SC \w+$/)]);
  await expect.poll(() => fontsOf('hangul')).toEqual([expect.stringMatching(/^Noto Sans KR \w+$/)]);
  await close();
});

/** Selects a node, wherever on the canvas it is, and gives its form. */
async function pick(page: Page, name: string): Promise<Locator> {
  await drawOn(page).node(name).dispatchEvent('click');
  return drawOn(page).form(name);
}

async function openDrawn(page: Page): Promise<void> {
  await page.goto('/journeys/hcp-welcome');
  await drawOn(page).node('Welcome').getByText('“Subject” is missing.').waitFor();
  await page.evaluate(() => document.fonts.ready);
}
