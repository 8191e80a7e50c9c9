import type { JsonObject } from '@waymark/core/plan';
import { referenceJourney } from '../throughput/reference.ts';

/** A journey whose customers rest for thirty days at its first step, with so many further steps behind it. */
export function restingJourney(key: string, furtherSteps: number): JsonObject {
  const ids = ['rest', ...Array.from({ length: furtherSteps }, (_, n) => `step-${n}`)];
  const rest = { id: 'rest', name: 'Rest', kind: 'wait', until: { type: 'duration', duration: 'P30D' } };
  const further = ids.slice(1).map((id) => ({
    id,
    name: `Decision ${id}`,
    kind: 'branch',
    cases: [{ outlet: 'yes', when: { attribute: 'specialty', is: 'in', value: ['cardiology', 'angiology'] } }],
  }));
  const edges = ids.slice(1).flatMap((to, n) => {
    const from = ids[n] ?? 'rest';
    return from === 'rest'
      ? [{ from, to }]
      : [
          { from, outlet: 'yes', to },
          { from, outlet: 'else', to },
        ];
  });
  return {
    ...referenceJourney,
    key,
    name: 'Resting',
    nodes: [{ id: 'asked', kind: 'trigger', on: { type: 'api' } }, rest, ...further] as unknown as JsonObject[],
    edges: [{ from: 'asked', to: 'rest' }, ...edges] as unknown as JsonObject[],
  };
}
