import type { JsonObject } from '@waymark/core/plan';
import type { NewCustomer } from '@waymark/runtime/testing';
import { createRandom, pick } from '../random.ts';

/** The key of the reference journey. */
export const referenceKey = 'reference';

const choice = (id: string, name: string, outlet: string, when: JsonObject) => ({
  id,
  name,
  kind: 'branch',
  cases: [{ outlet, when }],
});
const mail = (id: string, name: string, content: JsonObject) => ({
  id,
  name,
  kind: 'channel',
  connector: 'email',
  purpose: 'marketing',
  content,
});

/**
 * Six steps that everybody passes: three decisions, two sends, and a wait of one second. The ways of a decision rejoin
 * at once, so that only the trace tells them apart.
 */
export const referenceJourney: JsonObject = {
  format: 1,
  key: referenceKey,
  name: 'Reference',
  nodes: [
    { id: 'asked', kind: 'trigger', on: { type: 'api' } },
    choice('field', 'Field', 'cardiology', { attribute: 'specialty', is: 'equal', value: 'cardiology' }),
    mail('welcome', 'Welcome', {
      subject: 'Welcome, {{ customer.lastName }}',
      body: 'Dear {{ customer.title }} {{ customer.lastName }}, good to have you with us.',
    }),
    { id: 'pause', name: 'Pause', kind: 'wait', until: { type: 'duration', duration: 'PT1S' } },
    choice('volume', 'Volume', 'high', {
      all: [
        { attribute: 'prescriptions', is: 'at-least', value: 20 },
        { not: { attribute: 'stage', is: 'equal', value: 'advocating' } },
      ],
    }),
    choice('language', 'Language', 'german', { attribute: 'language', is: 'in', value: ['de', 'de-AT', 'de-CH'] }),
    mail('offer', 'Offer', {
      subject: 'For your patients, {{ customer.lastName }}',
      body: 'Dear {{ customer.title }} {{ customer.lastName }}, a starter pack for {{ customer.city }} is ready.',
    }),
  ],
  edges: [
    { from: 'asked', to: 'field' },
    { from: 'field', outlet: 'cardiology', to: 'welcome' },
    { from: 'field', outlet: 'else', to: 'welcome' },
    { from: 'welcome', to: 'pause' },
    { from: 'pause', to: 'volume' },
    { from: 'volume', outlet: 'high', to: 'language' },
    { from: 'volume', outlet: 'else', to: 'language' },
    { from: 'language', outlet: 'german', to: 'offer' },
    { from: 'language', outlet: 'else', to: 'offer' },
  ] as unknown as JsonObject[],
};

/** Customers by number; one in twenty has withdrawn the consent to marketing mails. The same every time. */
export function makeCustomers(from: number, count: number): NewCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const random = createRandom(n);
    return {
      id: `hcp-${n}`,
      attributes: {
        email: `hcp-${n}@clinic.example`,
        title: pick(['Dr', 'Prof'], random),
        lastName: pick(['Ada', 'Lind', 'Moreau', 'Okafor'], random),
        city: pick(['Bern', 'Turku', 'Graz'], random),
        specialty: pick(['cardiology', 'oncology', 'neurology'], random),
        prescriptions: Math.floor(random() * 40),
        stage: pick(['aware', 'using', 'advocating'], random),
        language: pick(['de', 'de-AT', 'fi', 'fr'], random),
        timeZone: pick(['Europe/Berlin', 'Europe/Helsinki', 'America/New_York'], random),
      },
      preferences: ['email'],
      consents: [{ channel: 'email', purpose: 'marketing', state: random() < 0.05 ? 'withdrawn' : 'granted' }],
    };
  });
}
