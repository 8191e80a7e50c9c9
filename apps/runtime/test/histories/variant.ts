import { sleep } from '@temporalio/workflow';
import type { JourneyInput } from '../../src/workflows/input.ts';
import journey from '../../src/workflows/journey.ts';

/** The journey's workflow with a timer more: what no recorded history fits. */
export default async function variant(input: JourneyInput): Promise<string> {
  await sleep(1);
  return journey(input);
}
