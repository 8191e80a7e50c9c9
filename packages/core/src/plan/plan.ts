import type { Window } from '../time/index.ts';
import type { Arm } from './arm.ts';
import type { Condition, Purpose } from './condition.ts';
import type { Json } from './json.ts';

/** A compiled journey: plain JSON without content, which the engine runs. */
export interface Plan {
  format: 1;
  /** The journey's key. */
  journey: string;
  triggers: PlanTrigger[];
  entry: PlanEntry;
  /** In document order. */
  goals: PlanGoal[];
  /** In document order. */
  exits: PlanExit[];
  /** The zone of customers without a readable `timeZone`. */
  zone: string;
  /** Every node but the triggers, by id. */
  steps: Record<string, Step>;
}

/** A way into the journey. */
export interface PlanTrigger {
  node: string;
  name: string;
  on: TriggerSource;
  next?: string | undefined;
}

/** What enrolls a customer. */
export type TriggerSource =
  | { type: 'event'; event: string; where?: Condition | undefined }
  | { type: 'segment'; segment: string; change: 'entered' | 'left' }
  | { type: 'schedule'; start: string; timeZone: string; repeat?: string | undefined; segment: string }
  | { type: 'api' };

/** Who may enter again. `cooldown` is an ISO 8601 duration counted from the last exit; `key` names a property of the entering event. */
export interface PlanEntry {
  reentry: 'never' | 'after-exit';
  cooldown?: string | undefined;
  key?: string | undefined;
}

/** An event to be heard. `of` ties it to the delivery of that node's latest visit. */
export interface Pattern {
  event: string;
  of?: string | undefined;
  where?: Condition | undefined;
}

/** What a goal or exit rule listens for: one event, or a condition over everything known. */
export type Listener = { type: 'pattern'; pattern: Pattern } | { type: 'condition'; condition: Condition };

/** A goal. `within` is an ISO 8601 duration from enrollment, inclusive. */
export interface PlanGoal {
  key: string;
  when: Listener;
  within?: string | undefined;
  exit: boolean;
}

/** A rule that ends the enrollment. */
export interface PlanExit {
  reason: string;
  when: Listener;
}

/** What every step has: the node's name, and the node each wired outlet leads to. */
interface Common {
  name: string;
  next: Record<string, string>;
}

/** What the engine runs; node kinds compile to these and the engine knows nothing else. */
export type Step = ChooseStep | WaitStep | DeliverStep | UpdateStep | EnterStep | EndStep;

/** Takes one outlet at once: the first case that holds, or a customer's fixed arm of a split. */
export type ChooseStep = Common & {
  type: 'choose';
} & ({ cases: PlanCase[]; otherwise: string } | { arms: Arm[] });

/** One way on of a choice. */
export interface PlanCase {
  outlet: string;
  when: Condition;
}

/** Stays until an instant or a happening. */
export type WaitStep = Common & { type: 'wait'; until: Until };

/** What a wait waits for. */
export type Until = { type: 'duration'; duration: string } | WindowUntil | DateUntil | EventUntil | ConditionUntil;

/** Goes on at once inside the window, else when it next opens. */
export type WindowUntil = { type: 'window' } & Window;

/** A date or instant of the customer, of the entering event or of a shared occasion. */
export interface DateUntil {
  type: 'date';
  attribute?: string | undefined;
  entry?: string | undefined;
  occasion?: string | undefined;
  /** Which end of the occasion; left out: its start. */
  edge?: 'start' | 'end' | undefined;
  /** ISO 8601 duration, may be negative. */
  offset?: string | undefined;
  /** `HH:MM` on the wall clock of the customer's zone. */
  at?: string | undefined;
  ifPast: 'continue' | 'branch';
  timeout?: string | undefined;
}

/** Until a condition holds. */
export interface ConditionUntil {
  type: 'condition';
  condition: Condition;
  timeout?: string | undefined;
}

/** The first of several events; alternatives stand in document order. */
export interface EventUntil {
  type: 'event';
  any: (Pattern & { outlet: string })[];
  /** `"enrolled"`, or a node's id: events count from its latest visit's beginning. */
  since?: string | undefined;
  timeout?: string | undefined;
}

/** Sends one message to one customer. */
export type DeliverStep = Common & {
  type: 'deliver';
  connector: string;
  /** The connector's title, in English. */
  title: string;
  connection?: string | undefined;
  channel: string;
  contacts: 'customer' | 'staff' | 'audience';
  /** The attribute that holds the recipient's address, where the channel needs one. */
  address?: string | undefined;
  purpose: Purpose;
};

/** Changes the customer's attributes. */
export type UpdateStep = Common & {
  type: 'update';
  set: Record<string, Json | { now: true } | { entry: string } | { add: number }>;
  unset: string[];
};

/** Enrolls the customer in another journey. */
export type EnterStep = Common & { type: 'enter'; journey: string };

/** Ends the enrollment. */
export interface EndStep {
  type: 'end';
  name: string;
  reason: string;
  next: Record<string, never>;
}
