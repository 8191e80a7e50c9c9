import type { DeliveryEvent } from '@waymark/core/driver';
import type { DeliverStep, View } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import { settle } from '@waymark/core/simulator';
import type { Post, Posting } from '../enrollments/post.ts';
import { readView } from '../enrollments/read-view.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { attemptLimit } from './attempt-limit.ts';
import type { Compose, Composed } from './compose.ts';
import { connectionOf, type HandOverParts, handOver } from './hand-over.ts';
import { leaveByItself } from './leave-by-itself.ts';
import { createPace } from './pace.ts';
import { planDelivery } from './plan-delivery.ts';

/** What a test run sends with. */
export type RunPostParts = HandOverParts & {
  compose: Compose;
  scenario: Scenario;
  /** True where what reaches the customer themselves really goes out, since the customer is the one who tests. */
  sends: boolean;
};

/**
 * How a test run sends: consent and policy as live, the provider as its scenario says, the message into the test outbox;
 * where the run sends, over the connection as well, at its rate and not while an operator holds it back. Every message
 * goes at most once, whatever is run again.
 */
export function createRunPost(parts: RunPostParts): Post {
  const { store, compose, scenario, sends } = parts;
  const pace = createPace(parts);

  const decide = (posting: Posting, begin: Parameters<Post['send']>[1], connection: string | null) =>
    store.transaction((tables) => {
      begin(tables);
      const { row, step, node, enrollment, version } = posting;
      const view = readView(tables, row, { taken: enrollment.taken, plan: version.plan });
      if (!view) throw new Error(`the customer of enrollment ${row.id} is gone`);
      const delivery = planDelivery(tables, posting, connection);
      const event = settle(step, view, {
        at: enrollment.at,
        policy: scenario.policy,
        handedOver: tables.deliveries.handedOver({ customers: [row.customer], after: 0, except: delivery.id }),
        provider: scenario.deliveries[node],
        isSuppressed: connection === null || delivery.state !== 'planned' ? undefined : tables.suppressions.has,
      });
      return { view, event, delivery };
    });

  return {
    async send(posting, begin) {
      const connection = sends && reachesCustomer(posting.step) ? await connectionOf(store, posting) : null;
      const { view, event, delivery } = await decide(posting, begin, connection);
      if (event.type !== 'delivery-settled' || event.outcome === 'blocked') return event;
      const composed = await compose(posting, { delivery, view, mode: 'lenient' });
      const message = 'message' in composed ? composed.message : undefined;
      const isDue = isSent(event) && delivery.state === 'planned' && message !== undefined;
      const trouble = isDue ? await leave(posting, { delivery, message, view, at: event.at }) : troubleBefore(delivery);
      if (trouble === 'held') return { type: 'delivery-held', at: event.at, until: null, why: 'connection' };
      const settled: DeliveryEvent =
        trouble === undefined ? event : { type: 'delivery-settled', at: event.at, outcome: 'failed', why: trouble };
      await store.transaction((tables) => keep(tables, delivery, { event: settled, message }));
      return settled;
    },
  };

  /** Lets one leave over its connection; gives `held`, or the kind of what went wrong. */
  async function leave(posting: Posting, made: Made): Promise<string | undefined> {
    const { connection } = made.delivery;
    if (connection === null) return undefined;
    const left = await leaveByItself(
      { store, pace },
      {
        connection,
        ailing: true,
        isAnswered: (trouble) => trouble !== 'unknown',
        leave: () => hand(posting, made),
      },
    );
    if (typeof left !== 'object') return left;
    return left.stays === 'held' ? 'held' : 'rate-limited';
  }

  /** Hands over to the one who tests, unless somebody else did; gives the kind of what went wrong. */
  async function hand(posting: Posting, { delivery, message, view, at }: Made): Promise<string | undefined> {
    const begunBefore = await store.transaction(({ deliveries }) => {
      const row = deliveries.byId(delivery.id) ?? delivery;
      if (row.state !== 'planned') return row;
      deliveries.change(delivery.id, { ...attemptAt(at), state: 'submitting' });
      return undefined;
    });
    if (begunBefore) return troubleBefore(begunBefore);
    const outcome = await handOver(parts, delivery, { posting, message, view, deadline: attemptLimit - 10_000 });
    return 'failure' in outcome ? outcome.failure.kind : undefined;
  }
}

/** A message as it is to leave at an instant, and of which customer it tells. */
interface Made {
  delivery: StoredDelivery;
  message: Composed;
  view: View;
  at: number;
}

/** What went wrong as an earlier run of the stretch handed the message over. */
const troubleBefore = ({ state, failure }: StoredDelivery): string | undefined =>
  state === 'refused' ? String(failure?.kind ?? 'refused') : undefined;

const reachesCustomer = ({ contacts }: DeliverStep): boolean => contacts === 'customer';

const isSent = (event: DeliveryEvent): boolean => event.type === 'delivery-settled' && event.outcome === 'sent';

const attemptAt = (at: number) => ({ attempts: 1, firstAttemptAt: at, handedAt: at });

/** Keeps how a message went, and what went out in the test outbox. */
function keep(
  tables: Tables,
  delivery: StoredDelivery,
  { event, message }: { event: DeliveryEvent; message: Composed | undefined },
): void {
  const state = isSent(event) ? 'accepted' : 'refused';
  const failure = 'why' in event && state === 'refused' ? { kind: event.why ?? 'refused' } : null;
  tables.deliveries.change(delivery.id, { ...attemptAt(event.at), state, failure });
  if (state === 'refused' || message === undefined) return;
  const { to, content, links, language } = message;
  if (language !== undefined) tables.deliveries.change(delivery.id, { language });
  tables.messages.capture({ delivery: delivery.id, to: to ?? '', content, at: event.at });
  for (const link of links) tables.messages.addLink({ ...link, delivery: delivery.id });
}
