import type { JsonObject, View } from '@waymark/core/plan';
import type { Posting } from '../enrollments/post.ts';
import type { StoredDelivery } from '../store/deliveries.ts';

/** A message, rendered and addressed. */
export interface Composed {
  /** Undefined where the channel needs no address. */
  to: string | undefined;
  content: JsonObject;
  /** Tracked links, by the id in their tokens. */
  links: { id: string; url: string }[];
  unsubscribe: string | undefined;
}

/**
 * Renders the content that a version fixed for a node, as the customer of the view gets it. `strict`: a variable without
 * a value is a problem; `lenient` leaves it blank, as test runs do.
 */
export type Compose = (
  posting: Posting,
  asked: { delivery: StoredDelivery; view: View; mode: 'strict' | 'lenient' },
) => Promise<{ message: Composed } | { problem: string }>;
