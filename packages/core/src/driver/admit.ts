import {
  asksForAutomated,
  field,
  holds,
  isAutomated,
  type JsonObject,
  type Plan,
  type PlanTrigger,
  type View,
} from '../plan/index.ts';
import { addDuration, type Instant } from '../time/index.ts';

/** An earlier enrollment of the customer in this journey. */
export interface Earlier {
  key?: string | undefined;
  /** Undefined while it is open. */
  endedAt?: Instant | undefined;
}

/** Whether a customer may enter, and why not. */
export type Admission =
  | { admitted: true; key?: string | undefined }
  | { admitted: false; why: 'where' | 'key-missing' | 'already-open' | 'entered-before' | 'cooldown' };

/**
 * Asks the trigger's `where` and the journey's entry rule. `view.entry` holds the properties of the entering event;
 * `earlier` are all enrollments of this customer in this journey, of any version.
 */
export function admit(
  plan: Plan,
  trigger: PlanTrigger,
  asked: { view: View; at: Instant; earlier: Earlier[] },
): Admission {
  const { view, at, earlier } = asked;
  if (trigger.on.type === 'event') {
    const { where } = trigger.on;
    const scope = { view, at, visits: {}, key: plan.entry.key, event: view.entry };
    const isPassedOver = isAutomated(view.entry) && !asksForAutomated(where);
    if (isPassedOver || (where && !holds(where, scope))) return { admitted: false, why: 'where' };
  }
  const key = plan.entry.key === undefined ? undefined : keyOf(plan.entry.key, view.entry);
  if (plan.entry.key !== undefined && key === undefined) return { admitted: false, why: 'key-missing' };
  const same = earlier.filter((one) => one.key === key);
  if (same.some((one) => one.endedAt === undefined)) return { admitted: false, why: 'already-open' };
  if (same.length > 0 && plan.entry.reentry === 'never') return { admitted: false, why: 'entered-before' };
  const lastExit = Math.max(...same.map((one) => one.endedAt ?? 0));
  const cooling = same.length > 0 && plan.entry.cooldown !== undefined;
  if (cooling && at < addDuration(lastExit, plan.entry.cooldown ?? 'PT0S', view.zone))
    return { admitted: false, why: 'cooldown' };
  return { admitted: true, key };
}

/** The value of a key property as text, numbers and texts kept apart; undefined when it is missing. */
export function keyOf(property: string, properties: JsonObject): string | undefined {
  const value = field(properties, property);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? JSON.stringify(value)
    : undefined;
}
