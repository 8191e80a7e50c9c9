import { type Enrollment, endOfStay, nodeOf } from '@waymark/core/engine';
import { type Plan, waitCues } from '@waymark/core/plan';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import type { StoredVersion } from '../store/versions.ts';
import type { Life } from './live.ts';
import type { Step } from './lived-world.ts';
import { writeDeed } from './write-deed.ts';
import type { SentMessage } from './write-messages.ts';

/** Where lives are written. */
export interface LifeParts {
  version: StoredVersion;
  /** Takes the messages, in the order in which they went out. */
  sent: SentMessage[];
  /** Whether a connector tells such an event of its messages. */
  tells: (connector: string, event: string) => boolean;
  /** The internal id of a life’s customer. */
  idOf: (life: Life) => string;
  now: number;
}

/**
 * Writes lives as if they had been lived here: entries, journals, traces with their counts, events and messages, in the
 * order in which it all came to pass; and where everybody is. An enrollment begins from the engine’s state of now, and
 * its workflow starts through the outbox; one that has ended completes at once.
 */
export function writeLives(tables: Tables, lives: readonly Life[], parts: LifeParts): void {
  const entered = lives.map((life) => ({ row: enter(tables, life, parts), life }));
  const steps = entered.flatMap(({ row, life }) => life.steps.map((step) => ({ row, step })));
  steps.sort((a, b) => a.step.event.at - b.step.event.at);
  for (const { row, step } of steps) writeStep(tables, parts, { row, step });
  for (const { row, life } of entered) settle(tables, row, { life, plan: parts.version.plan, now: parts.now });
}

function enter(tables: Tables, life: Life, { version, idOf }: LifeParts): StoredEnrollment {
  const { start, trigger, properties } = life;
  const customer = idOf(life);
  const { journey } = version.plan;
  const entering = trigger.on.type === 'event' ? trigger.on.event : undefined;
  const event =
    entering === undefined
      ? null
      : tables.events.add({ customer, event: entering, at: start, arrived: start, properties });
  const id = tables.enrollments.add({
    journey,
    version: version.id,
    customer,
    entry: 1,
    workflowId: `${journey}/${customer}/1`,
    trigger: trigger.node,
    event,
    entering: properties,
    enrolledAt: start,
    // What was lived through stands in no inbox.
    beginning: { ...stateOf(life), taken: 0 },
  });
  const row = tables.enrollments.byId(id);
  if (!row) throw new Error(`enrollment ${id} was not kept`);
  return row;
}

function writeStep(tables: Tables, parts: LifeParts, { row, step }: { row: StoredEnrollment; step: Step }): void {
  const { event, enrollment, rows, asked } = step;
  writeDeed(tables, parts, { row, step });
  tables.trace.tell(row.id, enrollment.told - 1, event);
  tables.trace.append(row.id, { version: row.version, from: enrollment.rows - rows.length, rows, asked });
}

/** Says where the customer is, and what they wait for; or that they are out. */
function settle(
  tables: Tables,
  { id }: StoredEnrollment,
  { life, plan, now }: { life: Life; plan: Plan; now: number },
): void {
  const state = stateOf(life);
  const { position, visits, at } = state;
  const node = nodeOf(state);
  tables.outbox.addStart(id, now, true);
  if (position.type === 'ended') tables.enrollments.end(id, position.reason, at);
  if (node === undefined) return;
  const until = endOfStay(state);
  const { count = 1, entered = at } = visits[node] ?? {};
  tables.enrollments.place(id, { node, since: entered, until });
  tables.waiting.set({ enrollment: id, node, visit: count, until }, waitCues(plan, node));
}

function stateOf({ steps, customer }: Life): Enrollment {
  const state = steps.at(-1)?.enrollment;
  if (!state) throw new Error(`nothing happened to ${customer.outsideId}`);
  return state;
}
