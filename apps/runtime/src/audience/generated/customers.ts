import type { ConsentRecord, ConsentRule, Json, JsonObject } from '@waymark/core/plan';
import fc from 'fast-check';
import { instant, value } from './values.ts';

/** A customer as the property test makes them up. */
export interface GeneratedCustomer {
  attributes: JsonObject;
  preferences: string[];
  consents: ConsentRecord[];
  events: { event: string; at: number; properties: JsonObject }[];
  segments: string[];
}

/** Names that customers and conditions have in common, so that they often meet. */
export const shared = {
  event: fc.constantFrom('opened', 'Opened', "it's"),
  channel: fc.constantFrom('email', 'sms', 'Email'),
  purpose: fc.constantFrom('marketing', 'sales', 'medical', 'service', 'safety'),
  segments: ['nurses', "dach 'cardiologists'"],
};

const zone = fc.constantFrom(
  ...['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Africa/Cairo'],
  ...['Mars/Olympus', '', '2026-03-29T02:30[Europe/Berlin]'],
);

const state = fc.constantFrom('granted', 'withdrawn', 'pending');
const consent = fc.oneof(
  { weight: 3, arbitrary: fc.record({ channel: shared.channel, purpose: shared.purpose, state }) },
  fc.record({ channel: fc.constant('*'), purpose: fc.constant('*'), state }),
) as fc.Arbitrary<ConsentRecord>;

/** What a contact policy may say of consent: no channel and purpose is named twice. */
export const consentRules = fc.uniqueArray(
  fc.record(
    { channel: shared.channel, purpose: shared.purpose, basis: fc.constantFrom('opt-in', 'opt-out', 'none') },
    { requiredKeys: ['purpose', 'basis'] },
  ),
  { maxLength: 4, selector: ({ channel, purpose }) => `${channel} ${purpose}` },
) as fc.Arbitrary<ConsentRule[]>;

/** Customers whose fields have these names, and mostly these values. */
export function customerOf(names: string[], values: Json[]): fc.Arbitrary<GeneratedCustomer> {
  const field = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, value);
  const object = fc.dictionary(fc.constantFrom(...names), field, { noNullPrototype: true, size: 'max', maxKeys: 4 });
  const timeZone = fc.option(fc.oneof({ weight: 5, arbitrary: zone }, value), { nil: undefined });
  return fc.record({
    attributes: fc
      .tuple(object, timeZone)
      .map(([fields, own]): JsonObject => (own === undefined ? fields : { ...fields, timeZone: own })),
    preferences: fc.array(shared.channel, { maxLength: 2 }),
    consents: fc.uniqueArray(consent, { maxLength: 3, selector: (one) => `${one.channel} ${one.purpose}` }),
    events: fc.array(fc.record({ event: shared.event, at: instant, properties: object }), {
      maxLength: 4,
      size: 'max',
    }),
    segments: fc.uniqueArray(fc.constantFrom(...shared.segments), { maxLength: 2 }),
  });
}
