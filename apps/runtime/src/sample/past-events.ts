import type { JsonObject } from '@waymark/core/plan';
import type { SampleCustomer } from './customers.ts';
import type { Random } from './random.ts';

/** Something that happened to a sample customer before the journeys of the sample began. */
export interface PastOccurrence {
  at: number;
  event: string;
  properties: JsonObject;
}

const day = 86_400_000;
/** The sample’s journeys are younger than this. */
const age = 95 * day;

/** What happened to a customer since they are known, oldest first. */
export function makePastEvents(
  random: Random,
  { attributes, createdAt }: SampleCustomer,
  now: number,
): PastOccurrence[] {
  const instants = Array.from({ length: random.between(0, 3) }, () => random.between(createdAt, now - age));
  const make = attributes.type === 'patient' ? patientEvent : hcpEvent;
  return instants.sort((a, b) => a - b).map((at) => ({ at, ...make(random) }));
}

function hcpEvent(random: Random): Omit<PastOccurrence, 'at'> {
  const event = random.weigh({ 'site.visited': 60, 'webinar.attended': 22, 'sample.requested': 18 });
  const properties = {
    'site.visited': { page: random.pick(['/velmoris', '/library', '/events']) },
    'webinar.attended': { topic: random.pick(['heart failure', 'renal function', 'titration']) },
    'sample.requested': { medicine: 'velmoris', packs: random.between(1, 3) },
  };
  return { event, properties: properties[event] };
}

function patientEvent(random: Random): Omit<PastOccurrence, 'at'> {
  const event = random.weigh({ 'therapy.started': 30, 'refill.collected': 50, 'programme.joined': 20 });
  const medicine = 'velmoris';
  return { event, properties: event === 'programme.joined' ? { source: 'pharmacy' } : { medicine } };
}
