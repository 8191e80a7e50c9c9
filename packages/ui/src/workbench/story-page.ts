import type { launchBrowser } from '@waymark/browser';
import axe from 'axe-core';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

/** A page in which stories are shown one after the other, in one colour scheme. */
export interface StoryPage {
  /** Shows a story, waits until it is rendered and played, and says everything that is wrong with it. */
  faultsOf: (story: string) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Rules about whole pages, which a single component cannot keep. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** Opens a page on a served Storybook. */
export async function openStoryPage(browser: Browser, url: string, theme: 'light' | 'dark'): Promise<StoryPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  let isOpen = false;
  const open = async (story: string) => {
    await page.goto(`${url}/iframe.html?id=${story}&viewMode=story&globals=theme:${theme};a11y.manual:!true`);
    await page.addScriptTag({ content: axe.source });
    isOpen = true;
  };
  return {
    async faultsOf(story) {
      faults.length = 0;
      if (isOpen) await page.evaluate(showStory, story);
      else await open(story);
      const phase = await page.evaluate(phaseOf, story);
      if (phase !== 'finished') faults.push(`the story ended as ${phase}`);
      const shown = await page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
      if (shown !== theme) faults.push(`it is shown in ${shown}`);
      const isEmpty = await page.evaluate(() => !document.querySelector('#storybook-root :not(style)'));
      if (isEmpty) faults.push('nothing was rendered');
      const violations = await page.evaluate(checkByAxe, pageRules);
      return [...faults, ...violations];
    },
    close: () => page.close(),
  };
}

/** Runs in the page: asks Storybook for another story. */
function showStory(storyId: string): void {
  Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__').emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** Runs in the page: waits for the story's end and says which one it was. */
async function phaseOf(storyId: string): Promise<string> {
  const ends = ['finished', 'errored', 'aborted'];
  for (;;) {
    const render = Reflect.get(window, '__STORYBOOK_PREVIEW__')?.currentRender;
    if (render?.id === storyId && ends.includes(render.phase)) {
      await document.fonts.ready;
      return render.phase;
    }
    if (document.body.classList.contains('sb-show-nopreview')) return 'missing';
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Runs in the page: everything axe finds. */
async function checkByAxe(disabled: string[]): Promise<string[]> {
  const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
  const { violations } = await Reflect.get(window, 'axe').run(document, { rules, resultTypes: ['violations'] });
  const found = violations as { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
