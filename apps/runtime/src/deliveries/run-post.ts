import type { DeliveryEvent } from '@waymark/core/driver';
import type { Scenario } from '@waymark/core/scenario';
import { settle } from '@waymark/core/simulator';
import type { Post, Posting } from '../enrollments/post.ts';
import { readView } from '../enrollments/read-view.ts';
import type { Store } from '../store/store.ts';
import type { Compose } from './compose.ts';
import { planDelivery } from './plan-delivery.ts';

/** How a test run sends: consent and policy as live, the provider as its scenario says, the message into the test outbox. */
export function createRunPost(parts: { store: Store; compose: Compose; scenario: Scenario }): Post {
  const { store, compose, scenario } = parts;

  const decide = (posting: Posting, begin: Parameters<Post['send']>[1]) =>
    store.transaction((tables) => {
      begin(tables);
      const { row, step, node, enrollment, version } = posting;
      const view = readView(tables, row, { taken: enrollment.taken, zone: version.plan.zone });
      if (!view) throw new Error(`the customer of enrollment ${row.id} is gone`);
      const delivery = planDelivery(tables, posting, null);
      const event = settle(step, view, {
        at: enrollment.at,
        policy: scenario.policy,
        handedOver: tables.deliveries.handedOver({ customers: [row.customer], after: 0, except: delivery.id }),
        provider: scenario.deliveries[node],
      });
      return { view, event, delivery };
    });

  return {
    async send(posting, begin): Promise<DeliveryEvent> {
      const { view, event, delivery } = await decide(posting, begin);
      if (event.type !== 'delivery-settled' || event.outcome === 'blocked') return event;
      const composed = compose(posting, { delivery, view, mode: 'lenient' });
      await store.transaction((tables) => {
        const state = event.outcome === 'sent' ? 'accepted' : 'refused';
        tables.deliveries.change(delivery.id, { state, attempts: 1, firstAttemptAt: event.at, handedAt: event.at });
        if (state === 'refused' || 'problem' in composed) return;
        const { to, content, links } = composed.message;
        tables.messages.capture({ delivery: delivery.id, to: to ?? '', content, at: event.at });
        for (const link of links) tables.messages.addLink({ ...link, delivery: delivery.id });
      });
      return event;
    },
  };
}
