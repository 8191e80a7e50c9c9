import type { Locator, Page } from 'playwright-core';
import { drawOn } from '../test/drawing.ts';

/** Brings a new page to a screen of the sample workspace, as somebody would who sees it, until all of it is there. */
type Opening = (page: Page) => Promise<void>;

const journey = '/journeys/hcp-welcome';
const chooseWay = (page: Page, way: string) =>
  page.getByRole('radiogroup', { name: 'One customer or everyone' }).getByText(way, { exact: true }).click();
const seen = (what: Locator) => what.first().waitFor();

/** The screens that are photographed, by the name of their pictures. */
export const screens: Readonly<Record<string, Opening>> = {
  async journeys(page) {
    await page.goto('/journeys');
    await seen(page.getByRole('row').filter({ hasText: 'HCP welcome' }));
    await seen(page.getByRole('heading', { name: 'Start from a template' }));
  },

  async design(page) {
    await page.goto(journey);
    const form = await drawOn(page).inspect('Welcome');
    await seen(form.getByLabel('Subject'));
  },

  async 'simulate-one'(page) {
    await page.goto(`${journey}?mode=simulate`);
    await page.getByRole('combobox', { name: 'Customer' }).fill('hcp-de');
    await page.getByRole('option').first().click();
    const next = page.getByRole('button', { name: 'On to what comes next' });
    await next.click();
    await seen(page.getByText('Reminder: sent'));
  },

  async 'simulate-everyone'(page) {
    await page.goto(`${journey}?mode=simulate`);
    await chooseWay(page, 'Everyone');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await seen(page.getByText('Messages per day'));
  },

  async live(page) {
    await page.goto(`${journey}?mode=live`);
    await seen(drawOn(page).node('Time to read').getByText('here now'));
    await seen(page.getByText('in it now'));
  },

  async results(page) {
    await page.goto(`${journey}?mode=live`);
    await drawOn(page).node('Welcome').click();
    await seen(page.getByRole('list', { name: 'What came of it' }));
  },

  async trace(page) {
    await page.goto(`${journey}?mode=live`);
    await drawOn(page).node('Second chance').click();
    await page
      .getByRole('complementary', { name: 'Customers in this journey' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .click();
    await page.getByRole('button', { name: 'Play on from here' }).click();
    await seen(page.getByText('Simulated, if nothing else happens'));
  },
};
