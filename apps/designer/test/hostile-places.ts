import type { Page } from 'playwright-core';
import type { Look } from './hostile-screens.ts';
import { endless, hostile } from './hostile-words.ts';

/** Opens the contents, one of them, and what a step shows of it. */
export async function walkContent(page: Page, look: Look): Promise<void> {
  await page.goto('/content');
  await page.getByRole('row').nth(1).waitFor();
  await look('the list of contents');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('dialog').waitFor();
  await look('a content to remove');
  await page.goto('/content/wild');
  await page.getByRole('complementary', { name: 'Preview' }).locator('iframe').waitFor();
  await look('a content');
  await page.getByRole('complementary', { name: 'Preview' }).getByText('As text', { exact: true }).click();
  await look('a content as text');
  await page.goto('/journeys/wild');
  for (const id of ['mail', 'kept', 'task']) {
    await page.locator(`.react-flow__node[data-id="${id}"]`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page
      .getByRole('dialog', { name: /^Preview of/ })
      .getByRole('combobox', { name: 'Customer' })
      .waitFor();
    await look(`the preview of ${id}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  }
}

/** Opens the connections, the forms of each, and the messages that were captured. */
export async function walkChannels(page: Page, look: Look): Promise<void> {
  await page.goto('/channels');
  await page.getByText('mordnilap').first().waitFor();
  await look('the channels');
  const menu = page.getByRole('button', { name: /^More for .*mordnilap/ });
  for (const entry of ['Edit', 'Hold back', 'Remove']) {
    await menu.first().click();
    await page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click();
    await page.getByRole('dialog').waitFor();
    await look(`a connection, to ${entry}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const adding = page.getByRole('button', { name: /^Connect|^Add/ });
  await adding.first().click();
  for (const field of await page.getByRole('dialog').getByRole('textbox').all()) await field.fill(hostile(300));
  await look('a connection to add');
  await page.goto('/channels/outbox');
  await page.getByRole('list', { name: 'Messages' }).getByRole('button').first().click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await look('the outbox');
}

/** Opens the shared dates, and the dialogs of one. */
export async function walkOccasions(page: Page, look: Look): Promise<void> {
  await page.goto('/occasions');
  await page.getByText('mordnilap').first().waitFor();
  await look('the occasions');
  const menu = page.getByRole('button', { name: /^More for/ });
  for (const nth of [0, 1]) {
    await menu.first().click();
    await page.getByRole('menuitem').nth(nth).click();
    await page.getByRole('dialog').waitFor();
    await look(`the dialog ${nth} of an occasion`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

/** Opens what needs somebody, the suppressed addresses and their dialogs. */
export async function walkOperations(page: Page, look: Look): Promise<void> {
  await page.goto('/operations');
  await page.getByText('mordnilap').first().waitFor();
  await look('the operations');
  await page
    .getByRole('button', { name: /mordnilap.*clinic/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox').first().fill(hostile(500));
  await look('an address to allow again');
}

/** Opens the tasks, the reps and their dialogs. */
export async function walkTasks(page: Page, look: Look): Promise<void> {
  await page.goto('/tasks');
  await page.getByText('mordnilap').first().waitFor();
  await look('the tasks');
  await page.getByRole('radiogroup').getByText('Reps', { exact: true }).click();
  await page.getByRole('button', { name: /^Link of/ }).waitFor();
  await look('the reps');
  await page.getByRole('button', { name: /^Link of/ }).click();
  await page.getByRole('dialog').waitFor();
  await look('the link of a rep');
  await page.keyboard.press('Escape');
}

/** Opens a rep's own inbox, a task of it, and writes as long a note as the field takes. */
export async function walkDesk(page: Page, look: Look): Promise<void> {
  await page
    .getByRole('link', { name: /mordnilap/ })
    .first()
    .waitFor();
  await look('a rep’s inbox');
  await page
    .getByRole('link', { name: /mordnilap/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Accept' }).waitFor();
  await look('a task');
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('textbox', { name: 'Note' }).fill(endless.slice(0, 2_000));
  await look('a task to complete');
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByText('You have completed this task.').waitFor();
  await look('a task completed');
}
