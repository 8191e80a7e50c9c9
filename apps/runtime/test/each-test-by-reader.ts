import type { Purpose } from '@waymark/core/plan';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { signToken, type TokenUse } from '../src/messages/tokens.ts';
import { keepPolicy } from '../src/policy/policy.ts';
import { type Sent, serveTold, type Told } from './told.ts';

/** Somebody new with a message before them, its links, and what they consented to. */
export interface Reader extends Sent {
  /** The address of the message's page, or what else a token is good for. */
  link(use?: TokenUse): string;
  /** Writes a consent on the message's channel, as of 2 March 2026. */
  say(purpose: Purpose, state: 'granted' | 'withdrawn' | 'pending', more?: object): Promise<void>;
  /** Their consents, such as `told marketing withdrawn`, in order; or somebody else's. */
  consents(customer?: string): Promise<string[]>;
  /** What happened to them since they registered, each with `of it` where it is of their message. */
  events(): Promise<string[]>;
}

/**
 * Serves the API for the tests of a file, and gives each a reader of its own, before whom no language is known and no
 * contact policy holds.
 */
export function eachTestByReader(use: (reader: Reader, told: Told) => void): void {
  let told: Told;
  let people = 0;
  beforeAll(async () => {
    told = await serveTold();
  });
  afterAll(() => told.stop());
  beforeEach(async () => {
    people += 1;
    const sent = await told.next(`doctor.${people}@hospital.example`);
    await told.post('/v1/identify', { userId: sent.outsideId, traits: { language: null } });
    await told.store.transaction((tables) => keepPolicy(tables, {}, Date.now()));
    use(readerOf(told, sent), told);
  });
}

function readerOf(told: Told, sent: Sent): Reader {
  const { store, foundation, url } = told;
  return {
    ...sent,
    link(use = 'unsubscribe') {
      const token = signToken(foundation.keys.links, use, String(sent.delivery));
      return `${url}${use === 'confirm' ? '/u/confirm/' : use === 'open' ? '/o/' : '/u/'}${token}`;
    },
    say: (purpose, state, more = {}) =>
      store.transaction((tables) =>
        tables.customers.setConsent(
          sent.customer,
          { channel: 'told', purpose, state, ...more },
          Date.parse('2026-03-02T08:00:00Z'),
        ),
      ),
    consents: async (customer = sent.customer) =>
      (await store.customers.consents(customer)).map((one) => `${one.channel} ${one.purpose} ${one.state}`).toSorted(),
    events: async () =>
      (await store.events.ofCustomer(sent.customer))
        .filter(({ event }) => event !== 'hcp.registered')
        .map(({ event, delivery }) => (delivery === sent.delivery ? `${event} of it` : event)),
  };
}

/** Asks for a page, in a browser's language where one is given. */
export const look = (url: string, language?: string): Promise<Response> =>
  fetch(url, { headers: language === undefined ? {} : { 'accept-language': language } });

/** The page itself. */
export const text = async (url: string, language?: string): Promise<string> => (await look(url, language)).text();

/** Posts a form, or what passes for one. */
export const postForm = (url: string, body?: string, type = 'application/x-www-form-urlencoded'): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': type }, ...(body !== undefined && { body }) });
