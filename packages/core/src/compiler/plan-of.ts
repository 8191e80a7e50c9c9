import { nameOf, outletOf } from '../journey/graph.ts';
import type { Journey } from '../journey/journey.ts';
import { kindOf } from '../nodes/index.ts';
import type { Condition, Listener, Plan, PlanTrigger, Step } from '../plan/index.ts';
import type { CheckContext } from './context.ts';

/** Makes the plan of a journey whose structure is sound. Content, layout, notes and brief stay behind. */
export function planOf(journey: Journey, { connectors }: CheckContext): Plan {
  const { entry = {}, goals = [], exits = [], timeZone } = journey;
  const triggers: PlanTrigger[] = [];
  const steps: Record<string, Step> = {};
  const wired = Map.groupBy(journey.edges, ({ from }) => from);
  for (const node of journey.nodes) {
    const lines = wired.get(node.id) ?? [];
    const next = Object.fromEntries(lines.map((edge) => [outletOf(edge, node) ?? '', edge.to]));
    const compiled = kindOf(node).compile(node, { name: nameOf(node), next, connectors });
    if ('trigger' in compiled) triggers.push(compiled.trigger);
    else steps[compiled.id] = compiled.step;
  }
  return {
    format: 1,
    journey: journey.key,
    triggers,
    entry: {
      reentry: entry.reentry ?? 'never',
      ...(entry.cooldown === undefined ? {} : { cooldown: entry.cooldown }),
      ...(entry.key === undefined ? {} : { key: entry.key }),
    },
    goals: goals.map(({ key, when, within, exit = false }) => ({
      key,
      when: listener(when),
      ...(within === undefined ? {} : { within }),
      exit,
    })),
    exits: exits.map(({ reason, when }) => ({ reason, when: listener(when) })),
    zone: timeZone?.fallback ?? 'UTC',
    steps,
  };
}

/** A bare event condition, without `times` and `within`, is a pattern to be heard; all else is judged. */
function listener(when: Condition): Listener {
  if (!('event' in when) || when.times !== undefined || when.within !== undefined) {
    return { type: 'condition', condition: when };
  }
  const { event, of, where } = when;
  return { type: 'pattern', pattern: { event, ...(of === undefined ? {} : { of }), ...(where ? { where } : {}) } };
}
