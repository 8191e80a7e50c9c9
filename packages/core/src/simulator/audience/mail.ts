import type { DeliveryEvent } from '../../driver/index.ts';
import type { Instant } from '../../time/index.ts';
import { settle } from '../simulated-world.ts';
import { conflictsOf, type Sent } from './conflicts.ts';
import type { Life } from './life.ts';
import { isRefused, type Message } from './response.ts';
import { count } from './result.ts';
import type { Run } from './run.ts';

/** What one customer is sent by all journeys of a run. */
export class Mail {
  readonly #run: Run;
  readonly #sent: Sent[] = [];

  constructor(run: Run) {
    this.#run = run;
  }

  /** Sends a message as consent, policy and the provider's luck have it. */
  send(life: Life, message: Message, at: Instant): DeliveryEvent {
    const { tally, audience } = this.#run;
    const { policy = {}, failures = [] } = audience;
    const { journey, step } = message;
    const view = life.view();
    const provider = isRefused(failures, message, luckOf(life, message)) ? 'failed' : 'accepted';
    const event = settle(step, view, { at, policy, handedOver: this.#sent, provider });
    if (event.type !== 'delivery-settled') return event;
    if (event.outcome === 'sent') {
      const { channel, purpose, contacts } = step;
      this.#sent.push({ at, channel, purpose, contacts, journey });
      tally.sent(journey, channel, { at, zone: view.zone });
    } else if (event.why === 'cap') {
      const others = conflictsOf(step, view, { at, policy, handedOver: this.#sent, journey });
      for (const other of others) count(tally.of(journey).conflicts, other);
    }
    return event;
  }
}

/** A text that is this message's own. */
export const luckOf = ({ luck }: Life, { node, visit }: Message): string => `${luck}\n${node}\n${visit}`;
