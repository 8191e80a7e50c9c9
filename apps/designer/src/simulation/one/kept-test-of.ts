import { type KeptTest, keptRows } from '@waymark/core/kept-tests';
import { armOf, type JsonObject, type Plan } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import { simulate } from '@waymark/core/simulator';

/** So many ids are tried to find one whom every split divides as it divided the customer. */
const mostIds = 100_000;

/** Stands for an address to which something is sent. */
const anyAddress = 'somebody@example.org';

/**
 * The test that keeps a played scenario under a name, with what comes of it. Of the customer it has the attributes that decide
 * what happens; their addresses and their id are made up, so that they go the same way and nobody sees who they are.
 */
export function keptTestOf(plan: Plan, name: string, scenario: Scenario): KeptTest {
  const { customer } = scenario;
  const attributes = decidingAttributes(plan, scenario);
  const kept = { ...scenario, customer: { ...customer, id: madeUpId(plan, scenario), attributes } };
  return asItComes(plan, { name, scenario: kept, rows: [] });
}

/** The same test, expecting what comes of its own scenario now, whatever is being played. */
export const asItComes = (plan: Plan, test: KeptTest): KeptTest => ({
  ...test,
  rows: keptRows(simulate(plan, test.scenario).trace),
});

/** Those that conditions and dates of the plan and the contact policy ask about, the time zone, and whether there is an address. */
function decidingAttributes(plan: Plan, { customer, policy }: Scenario): JsonObject {
  const asked = new Set(['timeZone', ...attributesNamedIn(plan), ...attributesNamedIn(policy)]);
  const addresses = new Set(
    Object.values(plan.steps).flatMap((step) => (step.type === 'deliver' ? (step.address ?? []) : [])),
  );
  const kept = Object.entries(customer.attributes).flatMap(([name, value]) => {
    if (asked.has(name)) return [[name, value] as const];
    const hasAddress = addresses.has(name) && typeof value === 'string' && value.trim() !== '';
    return hasAddress ? [[name, anyAddress] as const] : [];
  });
  return Object.fromEntries(kept);
}

function attributesNamedIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'attribute' in part && typeof part.attribute === 'string' ? [part.attribute] : [];
  return [...own, ...Object.values(part).flatMap(attributesNamedIn)];
}

/** An id whom the splits on the customer's way put into the same arms. */
function madeUpId(plan: Plan, scenario: Scenario): string {
  const { journey, steps } = plan;
  const visited = new Set(simulate(plan, scenario).trace.map(({ node }) => node));
  const splits = Object.entries(steps).flatMap(([node, step]) =>
    step.type === 'choose' && 'arms' in step && visited.has(node) ? [{ node, arms: step.arms }] : [],
  );
  const armsOf = (customer: string) =>
    splits.map(({ node, arms }) => armOf(arms, { journey, node, customer })).join('\n');
  const wanted = armsOf(scenario.customer.id);
  let n = 1;
  while (n < mostIds && armsOf(`somebody-${n}`) !== wanted) n++;
  return `somebody-${n}`;
}
