import type { HoldReason } from '@waymark/core/engine';
import type { DeliveryChange, StoredDelivery } from '../store/deliveries.ts';

/** A delivery that is held from now on. One held for the same reason already keeps its place among those held. */
export const held = (delivery: StoredDelivery, why: HoldReason, now: number): DeliveryChange =>
  delivery.heldAt !== null && delivery.why === why
    ? { heldAt: delivery.heldAt }
    : { ...released(delivery, now), why, heldAt: now };

/** A delivery that is held no longer. The time it was held does not count to the time for which it is tried. */
export function released({ firstAttemptAt, heldAt }: StoredDelivery, now: number): DeliveryChange {
  if (heldAt === null) return {};
  const shifted = firstAttemptAt === null ? null : firstAttemptAt + (now - heldAt);
  return { why: null, heldAt: null, firstAttemptAt: shifted };
}
