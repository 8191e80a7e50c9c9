import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import type { Start } from '../by-hand/hand-over.ts';
import { queue } from './queue.ts';

const journey = defineSearchAttributeKey('Journey', SearchAttributeType.KEYWORD);
const version = defineSearchAttributeKey('JourneyVersion', SearchAttributeType.KEYWORD);
const customerKey = defineSearchAttributeKey('Customer', SearchAttributeType.KEYWORD);

/** Starts one of the rival's workflows, findable by the same search attributes as ours. */
export const startOf =
  (client: Client, workflow: 'byHand' | 'parked', inputOf: (enrollment: number) => unknown): Start =>
  async ({ id, workflowId, customer }) => {
    try {
      await client.workflow.start(workflow, {
        workflowId,
        taskQueue: queue,
        args: [inputOf(id)],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
        staticSummary: 'Reference by hand',
        typedSearchAttributes: new TypedSearchAttributes([
          { key: journey, value: 'by-hand' },
          { key: version, value: '1' },
          { key: customerKey, value: String(customer) },
        ]),
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
