import type { TraceRow } from '@waymark/core/simulator';
import type { Api } from '../callers.ts';

/** A journey whose executions are recorded, and what happens to its customer. */
export interface Shape {
  name: string;
  /** Everything of the document but its key, name and trigger; the first node follows the trigger. */
  parts: { nodes: object[]; edges: object[]; goals?: object[]; exits?: object[] };
  /** Attributes of the customer beside the personal ones. */
  traits?: object;
  /** The provider puts the customer's mails off from the beginning. */
  isPutOff?: boolean;
  /** Kinds of history events that the recording must show, beside the stretch that all have. */
  shows: readonly Shown[];
  play(stage: Stage): Promise<unknown>;
}

/** A kind of history event, as histories in JSON name it. */
export type Shown =
  | 'TIMER_FIRED'
  | 'TIMER_CANCELED'
  | 'WORKFLOW_EXECUTION_SIGNALED'
  | 'ACTIVITY_TASK_SCHEDULED'
  | 'ACTIVITY_TASK_COMPLETED'
  | 'ACTIVITY_TASK_CANCEL_REQUESTED'
  | 'WORKFLOW_EXECUTION_COMPLETED'
  | 'WORKFLOW_EXECUTION_CONTINUED_AS_NEW';

/** What a shape can do to its customer and its journey, whose key is its name. */
export interface Stage {
  api: Api;
  key: string;
  /** Posts an event of the customer. */
  track(event: string, properties?: object): Promise<void>;
  /** Posts attributes of the customer. */
  identify(traits: object): Promise<void>;
  /** Waits for a trace of which the last row holds. */
  untilLast(holds: (row: TraceRow) => boolean): Promise<TraceRow[]>;
  /** Waits until the history shows a kind of event, so many times. */
  untilShown(kind: Shown | 'TIMER_STARTED', times?: number): Promise<void>;
  /** Waits until the execution ended. */
  untilEnded(): Promise<void>;
  /** The provider takes the customer's mails from now on. */
  takeMails(): void;
}

/** What is known of each customer, and has no place in a history. */
export const personal = { email: 'persson@private.example', lastName: 'Persson' };
