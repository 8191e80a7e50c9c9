import { proxyLocalActivities, setCurrentDetails, sleep } from '@temporalio/workflow';
import type { Stretches } from '../by-hand/stretches.ts';

const local = proxyLocalActivities<{
  [name in keyof Stretches]: (...args: Parameters<Stretches[name]>) => Promise<ReturnType<Stretches[name]>>;
}>({ startToCloseTimeout: '2 minutes', retry: { initialInterval: '100 ms', maximumInterval: '30 s' } });

/** The reference journey as a Temporal workflow: a local activity for each stretch, and a timer between them. */
export async function byHand(enrollment: number): Promise<string> {
  const until = await local.begin(enrollment);
  setCurrentDetails(`Waiting at **Pause** until ${new Date(until).toISOString()}.`);
  await sleep(Math.max(until - Date.now(), 1), { summary: 'Pause' });
  await local.finish(enrollment);
  return 'end';
}

/** A wait of thirty days, with an input that carries something along. */
export async function parked({ enrollment }: { enrollment: number; ballast: string }): Promise<string> {
  const until = await local.rest(enrollment);
  setCurrentDetails(`Waiting at **Rest** until ${new Date(until).toISOString()}.`);
  await sleep(until - Date.now(), { summary: 'Rest' });
  return 'end';
}
