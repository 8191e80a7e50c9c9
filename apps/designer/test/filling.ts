import type { Locator, Page } from 'playwright-core';

/** How somebody answers what a form asks, told by the names that they see. */
export interface Answering {
  /** Chooses from a field's list. */
  choose(field: Locator, option: string): Promise<void>;
  /** Writes what a field's list may not have, and takes it from there. */
  create(field: Locator, written: string): Promise<void>;
  /** Writes a length of time in ISO 8601; an empty one clears the field. */
  duration(form: Locator, label: string, written: string): Promise<void>;
}

/** The hands of somebody who fills in forms on a page. */
export function answering(page: Page): Answering {
  return {
    async choose(field, option) {
      await field.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async create(field, written) {
      await field.fill(written);
      const offered = page.getByRole('option', { name: written, exact: true });
      const fresh = page.getByRole('option', { name: `Use “${written}”`, exact: true });
      await offered.or(fresh).first().click();
    },
    async duration(form, label, written) {
      const group = form.getByRole('group', { name: label, exact: true });
      const removals = group.getByRole('button', { name: 'Remove the unit' });
      while (written === '' && (await removals.count()) > 0) await removals.first().click();
      await group.getByRole('textbox', { name: 'Number' }).first().fill(written);
      await page.keyboard.press('Enter');
    },
  };
}
