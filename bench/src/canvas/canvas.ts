import { launchBrowser } from '@waymark/browser';
import type { Journey } from '@waymark/core/journey';
import { callApi, startProduct } from '@waymark/runtime/testing';
import type { Browser, Page } from 'playwright-core';
import type { Drawing } from '../../rivals/react-flow/drawing.ts';
import { interleave } from '../interleave.ts';
import { type Measure, measure } from '../measure.ts';
import { medianOf } from '../median.ts';
import { withFolder } from '../with-folder.ts';
import { type BarePage, openBarePage } from './bare-page.ts';
import { type Frames, framesOf } from './frames.ts';
import { dragNode, nodeOn, pan } from './gestures.ts';
import { largeJourney } from './large-journey.ts';
import { type Tidying, tidyOn } from './tidying.ts';

/** What one side did in one round. */
interface Round {
  dragging: Frames;
  panning: Frames;
}

const sizes = [300, 1_000];
const rounds = 5;
const goal = { atMost: 1.3 };
const rival = 'bare React Flow';
/** The node that is dragged: one with lines on both sides. */
const dragged = 'message-4';
const window = { width: 1440, height: 900 };

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
        const drawing = await drawingOf(browser, url, journey);
        const found = await interleave(rounds, {
          ours: () => moveAbout(browser, (page) => openOurs(page, url)),
          theirs: () => moveAbout(browser, (page) => openBare(page, bare, drawing)),
        });
        const tidied: Tidying[] = [];
        for (let round = 0; round < 3; round++) tidied.push(await tidy(browser, url));
        measures.push(...measuresOf(size, found), ...tidyMeasures(size, tidied));
      }
      return measures;
    } finally {
      await browser.close();
      await Promise.all([product.stop(), bare.close()]);
    }
  });
}

/** Opens the editor on the journey, and waits until it is drawn and at rest. */
async function openOurs(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await nodeOn(page, dragged).waitFor();
  await page.getByText('Draft · saved').waitFor();
  await rest(page);
}

async function openBare(page: Page, { url }: BarePage, drawing: Drawing): Promise<void> {
  await page.addInitScript((shown) => Reflect.set(globalThis, 'drawing', shown), drawing);
  await page.goto(url);
  await nodeOn(page, dragged).waitFor();
  await rest(page);
}

/** Waits until the page has nothing to do. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let times = 0; times < 5; times++) await new Promise((resolve) => requestIdleCallback(resolve));
  });
}

/** Opens a page, and drags and pans in it. */
async function moveAbout(browser: Browser, open: (page: Page) => Promise<void>): Promise<Round> {
  const page = await browser.newPage({ viewport: window });
  try {
    await open(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const dragging = await framesOf(page, devtools, () => dragNode(page, dragged));
    await rest(page);
    return { dragging, panning: await framesOf(page, devtools, () => pan(page)) };
  } finally {
    await page.close();
  }
}

async function tidy(browser: Browser, url: string): Promise<Tidying> {
  const page = await browser.newPage({ viewport: window });
  try {
    await openOurs(page, url);
    return await tidyOn(page);
  } finally {
    await page.close();
  }
}

/** The same nodes, lines and sight for the bare page. Its nodes are as large as the editor draws those of their kind. */
async function drawingOf(browser: Browser, url: string, journey: Journey): Promise<Drawing> {
  const page = await browser.newPage({ viewport: window });
  try {
    await openOurs(page, url);
    const { drawn, viewport } = await page.evaluate(lookAtCanvas);
    const kindOf = (id: string) => id.replace(/-\d+$/, '');
    const sizeByKind = new Map(drawn.map(({ id, width, height }) => [kindOf(id), { width, height }]));
    return {
      viewport,
      boxes: journey.nodes.map(({ id, name = id }) => ({
        id,
        name,
        ...(journey.layout?.[id] ?? { x: 0, y: 0 }),
        ...(sizeByKind.get(kindOf(id)) ?? { width: 240, height: 62 }),
      })),
      lines: journey.edges,
    };
  } finally {
    await page.close();
  }
}

/** Runs in the page: which nodes are drawn and how large, and where the canvas stands. */
function lookAtCanvas(): { drawn: { id: string; width: number; height: number }[]; viewport: Drawing['viewport'] } {
  const nodes = [...document.querySelectorAll<HTMLElement>('.react-flow__node')];
  const view = document.querySelector('.react-flow__viewport');
  const { e, f, a } = new DOMMatrix(view ? getComputedStyle(view).transform : '');
  return {
    drawn: nodes.map((node) => ({
      id: node.dataset.id ?? '',
      width: node.offsetWidth,
      height: node.offsetHeight,
    })),
    viewport: { x: e, y: f, zoom: a },
  };
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
