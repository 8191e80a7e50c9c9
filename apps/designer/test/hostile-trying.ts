import type { Page } from 'playwright-core';
import { scenario, sound } from './hostile-journeys.ts';
import type { Look } from './hostile-screens.ts';
import { hostile, longName } from './hostile-words.ts';

/** Simulates with customers of every origin, keeps a test, and runs it with everybody. */
export async function walkSimulate(page: Page, look: Look): Promise<void> {
  await page.goto(`/journeys/${sound.key}?mode=simulate`);
  const panel = page.getByRole('complementary', { name: 'Simulate with one customer' });
  const played = page.getByRole('complementary', { name: /^What happened to/ });
  await panel.getByRole('combobox', { name: 'Customer' }).click();
  await look('the customers to simulate with');
  await page.getByRole('option').first().click();
  await played.getByRole('listitem').first().waitFor();
  await look('a customer simulated');

  await panel.getByRole('button', { name: 'Change an attribute' }).click();
  const change = page.getByRole('dialog', { name: 'Change an attribute' });
  await change.getByRole('combobox', { name: 'Attribute' }).click();
  await page.getByRole('option').first().click();
  await change.getByLabel('Value', { exact: true }).first().fill(hostile(500));
  await look('an attribute to change');
  await change.getByRole('button', { name: 'Make it happen' }).click();
  await look('an attribute changed');

  await page.getByRole('button', { name: 'Keep as a test' }).click();
  const keep = page.getByRole('dialog', { name: 'Keep this as a test' });
  await keep.getByLabel('What it shows').fill(longName);
  await look('a test to keep');
  await keep.getByRole('button', { name: 'Keep as a test' }).click();
  await panel.getByRole('list', { name: 'Kept tests' }).getByText('Comes out the same').waitFor();
  await look('a test kept');
  await panel.getByRole('button', { name: /^Remove the test/ }).click();
  await look('a test to remove');
  await page.keyboard.press('Escape');

  await panel.getByRole('button', { name: /^Change .*mordnilap/ }).click();
  await look('a made-up customer to change');
  await page.keyboard.press('Escape');

  const choosing = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Play a scenario file' }).click();
  const file = { name: `${hostile(60).replaceAll('/', ' ')}.json`, mimeType: 'application/json' };
  await (await choosing).setFiles({ ...file, buffer: Buffer.from(JSON.stringify(scenario)) });
  await panel.getByText('2 Mar 2027').waitFor();
  await look('a scenario file');

  const ways = page.getByRole('radiogroup', { name: 'One customer or everyone' });
  await ways.getByText('Everyone', { exact: true }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Run again', exact: true }).waitFor();
  await look('everyone simulated');
  await ways.getByText('Test run', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Customer' }).waitFor();
  await look('a test run');
}

/** Opens who is in a journey, each step of it, and what happened to one of them. */
export async function walkLive(page: Page, look: Look): Promise<void> {
  await page.goto(`/journeys/${sound.key}?mode=live`);
  await page.getByRole('listitem').getByRole('button').first().waitFor();
  await look('who is in the journey');
  for (const { id } of sound.nodes) {
    await page.locator(`.react-flow__node[data-id="${id}"]`).dispatchEvent('click');
    await page.getByRole('button', { name: 'Everyone', exact: true }).waitFor();
    await look(`who is at ${id}`);
    const everyone = page.getByRole('button', { name: 'Everyone', exact: true });
    await everyone.click();
    await everyone.waitFor({ state: 'detached' });
  }
  await page.goto(`/journeys/${sound.key}?mode=live`);
  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('complementary', { name: /^What happened to/ }).waitFor();
  await look('a trace');
  await page.getByRole('button', { name: 'Play on from here' }).click();
  await page.getByText(/^Simulated, if nothing else/).waitFor();
  await look('what comes next');
}
