import type { LoadedConnector } from '@waymark/connectors/loader';
import type { ConnectorManifest } from '@waymark/core/journey';
import { expect } from 'vitest';
import type { OperatorAnswer } from '../src/db/schema/deliveries.ts';
import { type Answered, answerDoubt } from '../src/deliveries/answer-doubt.ts';
import type { Renderer } from '../src/messages/render.ts';
import { openSending, type Sending } from './sending.ts';

/** Messages of which nobody knows whether they went, sent by a provider that honours no keys and cannot be asked. */
export interface Doubting extends Sending {
  /** The keys that the provider got, in order. */
  got: string[];
  /** A provider whose reply is lost. */
  dropped: LoadedConnector['deliver'];
  /** Lets the connection's policy say that they are sent again. */
  sendAgain(): Promise<void>;
  /** An operator says what became of an enrollment's message. */
  answer(enrollment: number, said: OperatorAnswer, by?: string): Promise<Answered | undefined>;
}

/** Opens it on a store of its own, for the connector `found`. */
export async function openDoubting(found: ConnectorManifest, renderer: Renderer): Promise<Doubting> {
  const email = { ...found, capabilities: { ...found.capabilities, idempotency: 'none', lookup: false } } as const;
  const sending = await openSending(email, renderer);
  const got: string[] = [];
  sending.provider.deliver = async (_, { key, messageId }) => {
    expect(messageId).toBe(`${key}.waymark`);
    got.push(key);
    return { receipt: {} };
  };
  return {
    ...sending,
    got,
    async dropped(_, { key }) {
      got.push(key);
      return {
        failure: { kind: 'unknown', message: 'The connection dropped after the message was handed over.' },
      };
    },
    sendAgain: () =>
      sending.inStore(({ connections }) => {
        const row = connections.byId('smtp');
        if (row) connections.save({ ...row, onUnknown: 'send-again' });
      }),
    async answer(id, said, by = 'owner') {
      const { id: delivery } = await sending.deliveryOf(id);
      return sending.inStore((tables) => answerDoubt(tables, { delivery, answer: said, by, at: Date.now() }));
    },
  };
}
