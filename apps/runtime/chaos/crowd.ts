import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../test/callers.ts';
import type { Product } from '../test/product.ts';
import type { Actor, Medium } from './story.ts';
import type { Withdrawal } from './verdict.ts';

type Attempts = Withdrawal['attempts'];

/** What the customers of a run told, and when it was accepted. */
export interface Crowd {
  /** The withdrawals of consent, by the customer's id. */
  withdrawals: Map<string, Withdrawal>;
  /** Customers whose answer was accepted so late that the wait for it may have ended: nobody can say which way is right. */
  undecided: Set<string>;
}

/** An answer accepted later than this after the beginning may come too late, in milliseconds. */
const latest = 20_000;

/**
 * Lets everybody do what they do, each message repeated with its own id until it is accepted. `attemptsOf` says how many
 * attempts there have been for a customer, by node.
 */
export async function perform(
  product: Product,
  { medium, cast, attemptsOf }: { medium: Medium; cast: readonly Actor[]; attemptsOf: (id: string) => Attempts },
): Promise<Crowd> {
  const crowd: Crowd = { withdrawals: new Map(), undecided: new Set() };
  const start = Date.now();
  await Promise.all(
    cast.map(async (actor) => {
      await sleep(actor.beginsAfter - (Date.now() - start));
      const begunAt = await tell(product, beginning(actor, medium));
      if (actor.path === 'b' && actor.answers) {
        const answeredAt = await tell(product, [
          { type: 'track', ...named(actor, 'answered'), event: 'chaos.answered' },
        ]);
        if (answeredAt > begunAt + latest) crowd.undecided.add(actor.id);
      }
      if (actor.withdrawsAfter === undefined) return;
      await sleep(actor.withdrawsAfter);
      const withdrawn = { type: 'identify', ...named(actor, 'withdrawn'), context: consent(medium, false) };
      const at = await tell(product, [withdrawn]);
      crowd.withdrawals.set(actor.id, { at, attempts: attemptsOf(actor.id) });
    }),
  );
  return crowd;
}

function beginning(actor: Actor, medium: Medium): object[] {
  const { id, path, isLong } = actor;
  const traits = { email: `${id}@clinic.example`, path, isLong };
  return [
    { type: 'identify', ...named(actor, 'known'), traits, context: consent(medium, true) },
    { type: 'track', ...named(actor, 'begun'), event: 'chaos.begun' },
  ];
}

const named = ({ id }: Actor, what: string) => ({ userId: id, messageId: `${id}-${what}` });

const consent = ({ channel }: Medium, isGranted: boolean) => ({
  consent: { categoryPreferences: { [`${channel}.marketing`]: isGranted } },
});

/** Posts messages until they are accepted, and gives the instant at which that was known. */
async function tell(product: Product, batch: object[]): Promise<number> {
  for (;;) {
    const answer = await post(product, '/v1/batch', { batch }).catch(() => undefined);
    if (answer?.status === 200) return Date.now();
    if (answer && answer.status < 500) throw new Error(`A message was refused: ${await answer.text()}`);
    await sleep(100);
  }
}
