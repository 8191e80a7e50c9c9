import { continueAsNew, defineSignal, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { advance, alarmOf, hasEnded, type Row } from '@waymark/core/engine';
import type { StretchResult } from '../activities/stretch-request.ts';
import { describe } from './details.ts';
import { type JourneyInput, wakeSignal } from './input.ts';
import { createRests } from './rest.ts';
import { retryDelivery, runStretch } from './stretch.ts';

/** How many rows the current details tell of. */
const recentRows = 8;

/** So many rests of a test run are real timers; after them, short ones are waited out where stretches run. */
const timedRests = 16;

/**
 * Every journey's workflow: runs stretches of the engine and rests in between. The workflow type of an execution is its
 * journey's key. Answers with the reason for which the enrollment ended.
 */
export default async function journey(input: JourneyInput): Promise<string> {
  const { plan, speed } = input;
  let { enrollment } = input;
  let recent: Row[] = [];
  let rested = 0;
  let wakes: number[] = [];
  const rests = createRests(input);
  setHandler(defineSignal<[number]>(wakeSignal), (seq) => {
    wakes.push(seq);
    rests.rouse();
  });
  const isWoken = () => speed === undefined && wakes.some((seq) => seq > enrollment.taken);

  const fold = ({ events }: StretchResult) => {
    for (const event of events) {
      const [next, rows] = advance(plan, enrollment, event);
      enrollment = next;
      recent = [...recent, ...rows].slice(-recentRows);
    }
    setCurrentDetails(describe(input, enrollment, recent));
  };

  for (let limit: number | null = null; ; ) {
    const heard = wakes.length;
    const isRetry = enrollment.position.type === 'deferred' && !isWoken();
    const stretch: StretchResult | undefined = await (isRetry
      ? retryDelivery(input, enrollment, isWoken)
      : runStretch(input, enrollment, { limit, pace: rested < timedRests ? undefined : speed }));
    limit = null;
    if (!stretch) continue;
    fold(stretch);
    const until: number | null = speed === undefined ? alarmOf(enrollment) : stretch.next;
    rests.only(until);
    wakes = wakes.slice(heard).filter((seq) => seq > enrollment.taken);
    if (hasEnded(enrollment)) break;
    if (enrollment.position.type === 'deferred') continue;
    if (speed !== undefined && stretch.next === null) break;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof journey>({ ...input, enrollment });
    rested++;
    if (await rests.rest(enrollment, until, isWoken)) limit = until;
  }
  return enrollment.position.type === 'ended' ? enrollment.position.reason : 'open';
}
