import type { JsonObject, PastEvent, Scope } from '@waymark/core/plan';
import { createRandom, pick } from '../random.ts';

const day = 86_400_000;
const at = Date.parse('2026-03-02T08:00:00Z');

/** What conditions are asked of: as many customers, each with a history of some 20 events; the same every time. */
export function makeScopes(customers: number): Scope[] {
  const random = createRandom(7);
  return Array.from({ length: customers }, (_, n) => makeScope(n, random));
}

function makeScope(n: number, random: () => number): Scope {
  const zone = pick(['Europe/Berlin', 'Europe/Helsinki', 'America/New_York', 'Asia/Shanghai'], random);
  const events = Array.from({ length: 10 + Math.floor(random() * 20) }, () => makeEvent(random));
  return {
    at,
    visits: {},
    view: {
      customer: `hcp-${n}`,
      zone,
      attributes: makeAttributes(zone, random),
      preferences: pick([['email', 'rep-task'], ['sms'], []], random),
      consents: [
        { channel: 'sms', purpose: 'marketing', state: 'withdrawn' },
        { channel: 'email', purpose: 'marketing', state: pick(['granted', 'granted', 'withdrawn'], random) },
      ],
      segments: pick([['dach', 'key-accounts'], ['dach', 'do-not-disturb'], []], random),
      occasions: {},
      entry: pick<JsonObject>([{ product: 'cardiolex' }, { product: 'velmoris' }, {}], random),
      history: events.sort((a, b) => a.arrived - b.arrived),
    },
  };
}

function makeAttributes(timeZone: string, random: () => number): JsonObject {
  const date = (from: number, days: number) => new Date(from + random() * days * day).toISOString().slice(0, 10);
  return {
    timeZone,
    lastName: 'Ada',
    specialty: pick(['cardiology', 'angiology', 'oncology', 'internal-medicine'], random),
    country: pick(['DE', 'FR', 'FI'], random),
    prescriptions: pick<number | string>([3, 12, 40, 'many'], random),
    ...(random() < 0.7 && { stage: pick(['considering', 'aware', 'using'], random) }),
    interests: pick([['webinar', 'congress'], ['congress'], []], random),
    lastOrder: date(at - 180 * day, 170),
    contractEnds: date(at, 200),
  };
}

function makeEvent(random: () => number): PastEvent {
  const arrived = at - Math.floor(random() * 200 * day);
  const event = pick(
    ['email.delivered', 'email.clicked', 'email.clicked', 'visit.completed', 'sample.requested'],
    random,
  );
  const properties: JsonObject = {
    link: pick(['trial-1', 'trial-2', 'dosage'], random),
    product: pick(['cardiolex', 'velmoris'], random),
  };
  return { at: arrived, arrived, event, properties };
}
