import { launchBrowser } from '@waymark/browser';
import { callApi, startProduct } from '@waymark/runtime/testing';
import type { Browser, Page } from 'playwright-core';
import { interleave } from '../interleave.ts';
import { type Measure, measure } from '../measure.ts';
import { medianOf } from '../median.ts';
import { withFolder } from '../with-folder.ts';
import { openBarePage } from './bare-page.ts';
import { drawingOf } from './drawing-of.ts';
import { type Frames, framesOf } from './frames.ts';
import { dragNode, pan } from './gestures.ts';
import { largeJourney } from './large-journey.ts';
import { openBare, openOurs, rest, windowSize } from './opening.ts';
import { type Tidying, tidyOn } from './tidying.ts';

/** What one side did in one round. */
interface Round {
  dragging: Frames;
  panning: Frames;
}

const sizes = [300, 1_000];
const rounds = 5;
const tidyings = 3;
const goal = { atMost: 1.3 };
const rival = 'bare React Flow';
/** The node that is dragged: one with lines on both sides. */
const dragged = 'message-4';
/** A round that takes longer than this hangs; the command fails. In milliseconds. */
const patience = 120_000;

/** (e) The canvas with a large journey, against a bare React Flow page with as many nodes of equal size. */
export async function benchCanvas(): Promise<Measure[]> {
  return withFolder(async (folder) => {
    const [product, browser, bare] = [await startProduct(), await launchBrowser(), await openBarePage(folder)];
    try {
      const api = callApi(product);
      const measures: Measure[] = [];
      for (const size of sizes) {
        const journey = largeJourney(size);
        await api.journeys.import.mutate({
          document: journey as unknown as Record<string, string>,
          publish: false,
        });
        const url = `${product.url}/journeys/${journey.key}`;
        const ours = (page: Page) => openOurs(page, url, dragged);
        const drawing = await inPage(browser, async (page) => ours(page).then(() => drawingOf(page, journey)));
        const theirs = (page: Page) => openBare(page, bare.url, { drawing, known: dragged });
        const found = await interleave(rounds, {
          ours: () => inPage(browser, async (page) => ours(page).then(() => moveAbout(page, `${size} nodes, Waymark`))),
          theirs: () =>
            inPage(browser, async (page) => theirs(page).then(() => moveAbout(page, `${size} nodes, ${rival}`))),
        });
        const tidied: Tidying[] = [];
        for (let round = 0; round < tidyings; round++) {
          tidied.push(await inPage(browser, async (page) => ours(page).then(() => tidyOn(page))));
        }
        measures.push(...measuresOf(size, found), ...tidyMeasures(size, tidied));
      }
      return measures;
    } finally {
      await browser.close();
      await Promise.all([product.stop(), bare.close()]);
    }
  });
}

/** Drags and pans, and says at once what came of it. */
async function moveAbout(page: Page, side: string): Promise<Round> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const dragging = await framesOf(page, devtools, () => dragNode(page, dragged));
  await rest(page);
  const panning = await framesOf(page, devtools, () => pan(page));
  console.error(`  ${side}: p95 frame ${dragging.p95.toFixed(1)} ms dragging, ${panning.p95.toFixed(1)} ms panning`);
  return { dragging, panning };
}

/** Does something in a new page, and gives up where it hangs. */
async function inPage<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: windowSize });
  page.setDefaultTimeout(patience);
  const limit = setTimeout(() => void page.close(), patience);
  try {
    return await act(page);
  } finally {
    clearTimeout(limit);
    await page.close();
  }
}

function measuresOf(size: number, found: readonly { ours: Round; theirs: Round }[]): Measure[] {
  return (['dragging', 'panning'] as const).flatMap((doing) => {
    const of = (figure: keyof Frames) =>
      found.map(({ ours, theirs }) => ({ ours: ours[doing][figure], theirs: theirs[doing][figure] }));
    return [
      measure({ figure: `${size} nodes, ${doing}: p95 frame, ms`, rival, goal }, of('p95')),
      measure({ figure: '  script per frame, ms', rival }, of('script')),
      measure({ figure: '  style and layout per frame, ms', rival }, of('layout')),
      measure({ figure: '  frames', rival }, of('count')),
    ];
  });
}

function tidyMeasures(size: number, tidied: readonly Tidying[]): Measure[] {
  const longest = Math.max(...tidied.map((one) => one.longest));
  return [
    alone(`${size} nodes, Tidy: ms`, medianOf(tidied.map(({ took }) => took))),
    { ...alone('  longest task of the page, ms', longest), goal: { atMost: 100 }, met: longest <= 100 },
  ];
}

/** A figure without a rival. */
const alone = (figure: string, ours: number): Measure => ({
  figure,
  rival: 'alone',
  ours,
  theirs: Number.NaN,
  ratio: Number.NaN,
  ratios: [],
});
