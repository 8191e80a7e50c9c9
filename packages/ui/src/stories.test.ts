import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '@waymark/browser';
import { expect, test } from 'vitest';
import { builtStorybook } from './workbench/built-storybook.ts';
import { serveFolder } from './workbench/serve-folder.ts';
import { openStoryPage } from './workbench/story-page.ts';

interface StoryIndex {
  entries: Record<string, { id: string; type: string }>;
}

test('every story renders without an error and passes axe, light and dark', async () => {
  const folder = await builtStorybook();
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as StoryIndex;
  const stories = Object.values(index.entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
  expect(stories.length).toBeGreaterThan(0);

  const site = await serveFolder(folder);
  const browser = await launchBrowser();
  const faults: string[] = [];
  const visitAll = async (theme: 'light' | 'dark', queue: string[]) => {
    const page = await openStoryPage(browser, site.url, theme);
    for (let story = queue.shift(); story !== undefined; story = queue.shift()) {
      for (const fault of await page.faultsOf(story)) faults.push(`${story} (${theme}): ${fault}`);
    }
    await page.close();
  };
  try {
    const light = [...stories];
    const dark = [...stories];
    await Promise.all([
      visitAll('light', light),
      visitAll('light', light),
      visitAll('dark', dark),
      visitAll('dark', dark),
    ]);
  } finally {
    await browser.close();
    await site.close();
  }
  expect(faults).toEqual([]);
}, 300_000);
