import { randomBytes } from 'node:crypto';
import type { KeptContent } from '@waymark/core/content';
import type { JsonObject, Plan } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import { agendaOf, consentsOf, enteringEvent, historyOf, triggerOf, viewOfScenario } from '@waymark/core/simulator';
import { newCustomerId } from '../customers/customer-id.ts';
import { enroll } from '../customers/enroll.ts';
import type { StoredCustomer } from '../store/customers.ts';
import type { Tables } from '../store/store.ts';

/** A test run to be written. `speed` says how many times faster than real time its clock is paced. */
export interface RunRequest {
  document: JsonObject;
  /** The kept contents it uses, by key. */
  contents?: Record<string, KeptContent>;
  plan: Plan;
  scenario: Scenario;
  speed: number;
  /** True where what reaches the customer really goes out. */
  sends?: boolean | undefined;
}

/**
 * Writes a test run with all that is its own: version, customer, consents, history, happenings and, where the entry rules
 * let the customer in, the enrollment and its start. One transaction; gives the run's id.
 */
export function prepareRun(tables: Tables, request: RunRequest): string {
  const { document, contents = {}, plan, scenario, speed, sends = false } = request;
  const run = randomBytes(8).toString('hex');
  const now = Date.now();
  const start = Date.parse(scenario.start);
  const happenings = agendaOf(scenario).map(({ seq, at, happening }) => ({
    n: seq,
    at,
    happening: { ...happening } as JsonObject,
  }));
  tables.runs.add(
    {
      id: run,
      scenario: { ...scenario } as unknown as JsonObject,
      document,
      speed,
      sends,
      state: 'running',
      startedAt: now,
    },
    happenings,
  );
  const version = tables.versions.add({
    run,
    journey: plan.journey,
    number: 1,
    document,
    contents,
    plan,
    note: '',
    publishedAt: now,
  });
  for (const [key, occasion] of Object.entries(scenario.occasions)) tables.occasions.set({ run, key, ...occasion });
  const customer = addCustomer(tables, { run, scenario, at: start });
  const trigger = triggerOf(plan, scenario);
  if (!trigger) return finishEmpty(tables, run, now);
  const entering = enteringEvent(trigger);
  const view = viewOfScenario(scenario, plan.zone, entering);
  const properties = scenario.properties;
  const event =
    entering === undefined
      ? undefined
      : tables.events.add({ customer: customer.id, run, event: entering, at: start, arrived: start, properties });
  const entered = enroll(tables, {
    version,
    plan,
    customer,
    trigger,
    at: start,
    view,
    ...(event !== undefined && { event: { id: event, properties } }),
  });
  if ('refused' in entered) return finishEmpty(tables, run, now);
  tables.runs.setEnrollment(run, entered.enrollment);
  return run;
}

/** Nobody enters: the run is over, with an empty trace. */
function finishEmpty(tables: Tables, run: string, at: number): string {
  tables.runs.finish(run, at);
  return run;
}

function addCustomer(
  tables: Tables,
  { run, scenario, at }: { run: string; scenario: Scenario; at: number },
): StoredCustomer {
  const { id: outsideId, attributes, preferences } = scenario.customer;
  const id = newCustomerId();
  const customer = { id, run, outsideId, anonymous: false, attributes, preferences, createdAt: at, changedAt: at };
  tables.customers.add(customer);
  for (const consent of consentsOf(scenario)) tables.customers.setConsent(id, consent, at);
  for (const { at: then, arrived, event, properties } of historyOf(scenario)) {
    tables.events.add({ customer: id, run, event, at: then, arrived, properties });
  }
  return customer;
}
