import type { CDPSession, Page } from 'playwright-core';

/** What moving cost, frame by frame. */
export interface Frames {
  count: number;
  /** The time between frames that 95 % of them kept, in milliseconds. */
  p95: number;
  /** Milliseconds of script, and of style and layout, for each frame. */
  script: number;
  layout: number;
}

/** Measures the frames of a page while something is done in it. */
export async function framesOf(page: Page, devtools: CDPSession, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(startRecording);
  const before = await spentOf(devtools);
  await act();
  const after = await spentOf(devtools);
  const gaps = (await page.evaluate(stopRecording)).toSorted((a, b) => a - b);
  const count = gaps.length;
  return {
    count,
    p95: gaps[Math.ceil(count * 0.95) - 1] ?? Number.NaN,
    script: (1_000 * (after.script - before.script)) / count,
    layout: (1_000 * (after.layout - before.layout)) / count,
  };
}

/** What the page has spent since it was opened, in seconds. */
async function spentOf(devtools: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { script: value('ScriptDuration'), layout: value('LayoutDuration') + value('RecalcStyleDuration') };
}

/** Runs in the page: notes the time between frames until it is told to stop. */
function startRecording(): void {
  const gaps: number[] = [];
  let last = 0;
  const note = (now: number) => {
    if (Reflect.get(window, 'recordedGaps') !== gaps) return;
    if (last > 0) gaps.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  Reflect.set(window, 'recordedGaps', gaps);
  requestAnimationFrame(note);
}

/** Runs in the page. */
function stopRecording(): number[] {
  const gaps = Reflect.get(window, 'recordedGaps') as number[];
  Reflect.set(window, 'recordedGaps', undefined);
  return gaps;
}
