import type { WaitUntil } from '@waymark/core/nodes';
import { useConnectors } from '../../../api/use-connectors.ts';
import { useDeliveries } from '../fields/deliveries-before.ts';
import { preferred } from '../fields/pattern-fields.tsx';
import { useConditionFields } from '../fields/use-condition-fields.ts';
import { beginWait, type Way } from './wait-ways.ts';

/** What a wait of another sort begins with: what was set already, else the nearest message before it. */
export function useWaitBeginnings(node: string): (way: Way, before: WaitUntil) => WaitUntil {
  const [nearest] = useDeliveries(node);
  const { find } = useConnectors();
  const [first] = useConditionFields();
  return (way, before) => {
    const event = (nearest && preferred(find(nearest.connector)?.capabilities.events ?? [])) ?? 'visit.booked';
    return beginWait(way, {
      before,
      event: { event, ...(nearest ? { of: nearest.id } : {}) },
      attribute: { name: first?.key ?? 'lifecycleStage', value: first?.options?.[0]?.value ?? '' },
    });
  };
}
