import type { View } from '@waymark/core/plan';
import type { Compose, Composed } from '../deliveries/compose.ts';
import type { Posting } from '../enrollments/post.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';

/** A message that went out at an instant. */
export interface SentMessage {
  posting: Posting;
  delivery: StoredDelivery;
  view: View;
  at: number;
}

/** Puts messages into the test outbox as it would have captured them then; those that cannot be rendered are left out. */
export async function writeMessages(store: Store, sent: readonly SentMessage[], compose: Compose): Promise<void> {
  const captured: { sent: SentMessage; message: Composed }[] = [];
  for (const one of sent) {
    const { posting, delivery, view } = one;
    const composed = await compose(posting, { delivery, view, mode: 'strict' });
    if ('message' in composed) captured.push({ sent: one, message: composed.message });
  }
  await store.transaction((tables) => {
    for (const {
      sent: { delivery, at },
      message: { to, content, links },
    } of captured) {
      tables.messages.capture({ delivery: delivery.id, to: to ?? '', content, at });
      for (const link of links) tables.messages.addLink({ ...link, delivery: delivery.id });
    }
  });
}
