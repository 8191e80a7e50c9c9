import type { JsonObject } from '@waymark/core/plan';
import { type Making, makePerson } from './people.ts';

const conditions = { 'heart-failure': 48, hypertension: 30, 'type-2-diabetes': 22 };
const stages = { aware: 10, considering: 8, starting: 24, using: 30, adhering: 20, supporting: 6, advocating: 2 };

/** Makes a patient of a support programme: who they are, and what a team would know of them. */
export function makePatient({ random, country, addressOf, daysAgo }: Making): JsonObject {
  const person = makePerson(random, country, false);
  const { firstName, lastName } = person;
  return {
    type: 'patient',
    firstName,
    lastName,
    salutation: country.greet(person),
    ...(random.chance(0.9) && { email: addressOf(person, random.pick(country.mailDomains)) }),
    condition: random.weigh(conditions),
    programme: random.weigh({ 'velmoris-starter': 55, 'velmoris-companion': 45 }),
    firstTherapy: random.chance(0.4),
    therapyStartedOn: daysAgo(random.between(3, 400)),
    ageGroup: random.weigh({ '18-39': 10, '40-59': 32, '60-74': 38, '75+': 20 }),
    lifecycleStage: random.weigh(stages),
  };
}
