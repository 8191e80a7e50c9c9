import { compileJourney } from '@waymark/core/compiler';
import type { Plan } from '@waymark/core/plan';
import { type AudienceResult, addResults, simulateAudience } from '@waymark/core/simulator/audience';
import type { Assumptions, FromWorker, ToWorker } from './messages.ts';

const tell = (message: FromWorker): void => self.postMessage(message);

/** Simulates each part of the audience as it comes, and adds up. */
let work = Promise.resolve();
let begun: { plan: Plan; assumptions: Assumptions } | undefined;
let sum: AudienceResult = { customers: 0, journeys: {} };

async function take(message: ToWorker): Promise<void> {
  if (message.type === 'begin') {
    const compiled = compileJourney(message.journey, { connectors: message.connectors });
    if ('plan' in compiled) begun = { plan: compiled.plan, assumptions: message.assumptions };
    else tell({ type: 'problems', problems: compiled.problems });
  } else if (message.type === 'customers') {
    if (!begun) return;
    const { entry, ...assumed } = begun.assumptions;
    const journeys = [{ ...entry, plan: begun.plan }];
    const audience = { ...assumed, journeys, customers: message.customers };
    const before = sum.customers;
    const onProgress = ({ done }: { done: number }) => tell({ type: 'progress', done: before + done });
    sum = addResults(sum, await simulateAudience(audience, { onProgress }));
  } else if (begun) {
    tell({ type: 'result', result: sum });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  work = work.then(() => take(data));
  // A promise that fails is an error to nobody unless it is reported: the page would wait for ever.
  work.catch(reportError);
});
