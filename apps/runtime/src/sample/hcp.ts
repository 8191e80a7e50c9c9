import type { JsonObject } from '@waymark/core/plan';
import { type Making, makePerson } from './people.ts';

const professions = { doctor: 82, nurse: 11, pharmacist: 7 };
const specialties = {
  cardiology: 32,
  'general-practice': 24,
  'internal-medicine': 17,
  endocrinology: 9,
  nephrology: 8,
  geriatrics: 6,
  pulmonology: 4,
};
const stages = {
  unaware: 12,
  aware: 28,
  considering: 24,
  evaluating: 14,
  prescribing: 14,
  supporting: 6,
  advocating: 2,
};

/** Makes an HCP: who they are, and what a team would know of them. */
export function makeHcp({ random, country, addressOf, daysAgo }: Making): JsonObject {
  const profession = random.weigh(professions);
  const person = makePerson(random, country, profession === 'doctor');
  const { firstName, lastName, isFemale, isDoctor } = person;
  const titles = country.titles[isFemale ? 'female' : 'male'];
  const workplace = random.pick(country.workplaces);
  return {
    type: 'hcp',
    profession,
    ...(isDoctor && titles.length > 0 && { title: random.pick(titles) }),
    firstName,
    lastName,
    salutation: country.greet(person),
    ...(random.chance(0.96) && { email: addressOf(person, workplace.domain) }),
    specialty: random.weigh(specialties),
    workplace: workplace.name,
    lifecycleStage: random.weigh(stages),
    tier: random.weigh({ A: 18, B: 37, C: 45 }),
    digitalAffinity: random.weigh({ high: 34, medium: 41, low: 25 }),
    patientsPerMonth: random.between(4, 90),
    ...(random.chance(0.6) && { lastVisitOn: daysAgo(random.between(95, 500)) }),
  };
}
