import { armOf, type DeliverStep, type Plan, type PlanTrigger } from '../../plan/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { withFacts } from './fact.ts';
import { solve } from './solve.ts';
import type { PathStep } from './walk.ts';
import { exampleOf } from './wishes.ts';

/** How many customers are asked for one who belongs to the arms of a path's splits. */
const mostCustomers = 20_000;

/** Scenarios to begin the search with: a customer who can be reached, whom the path's trigger lets in. */
export function beginningsOf(plan: Plan, path: readonly PathStep[], start: string): Scenario[] {
  const trigger = plan.triggers.find(({ node }) => node === path[0]?.node);
  const id = customerFor(plan, path);
  if (!trigger || id === undefined) return [];
  const deliveries = Object.values(plan.steps).filter((step): step is DeliverStep => step.type === 'deliver');
  const { key } = plan.entry;
  const scenario: Scenario = {
    start,
    customer: { id, attributes: addressesOf(deliveries), preferences: [], consents: consentsFor(deliveries) },
    segments: [],
    history: [],
    happenings: [],
    deliveries: {},
    policy: {},
    occasions: {},
    trigger: trigger.node,
    properties: key === undefined ? {} : { [key]: 'example' },
  };
  return waysIn(trigger, Date.parse(start)).flatMap((facts) => withFacts(scenario, facts) ?? []);
}

const waysIn = ({ on }: PlanTrigger, at: number) =>
  on.type === 'event' && on.where !== undefined ? solve(on.where, true, at) : [[]];

const addressesOf = (deliveries: readonly DeliverStep[]): Record<string, string> =>
  Object.fromEntries(deliveries.flatMap(({ address }) => (address ? [[address, exampleOf(address)]] : [])));

function consentsFor(deliveries: readonly DeliverStep[]): NonNullable<Scenario['customer']['consents']> {
  const pairs = Map.groupBy(deliveries, ({ channel, purpose }) => `${channel} ${purpose}`);
  return [...pairs.values()].flatMap(([one]) =>
    one ? [{ channel: one.channel, purpose: one.purpose, state: 'granted' }] : [],
  );
}

/** The id of a customer who belongs to the arms that the path takes; undefined where there can be none. */
function customerFor({ journey, steps }: Plan, path: readonly PathStep[]): string | undefined {
  const splits = path.flatMap(({ node, outlet }) => {
    const step = steps[node];
    return step && 'arms' in step ? [{ node, outlet, arms: step.arms }] : [];
  });
  for (let n = 1; n <= mostCustomers; n++) {
    const customer = `example-${n}`;
    if (splits.every(({ node, outlet, arms }) => armOf(arms, { journey, node, customer }) === outlet)) return customer;
  }
  return undefined;
}
