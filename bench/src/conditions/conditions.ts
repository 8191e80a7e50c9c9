import { holds, type Scope } from '@waymark/core/plan';
import { cpuNow } from '../cpu-now.ts';
import { interleave } from '../interleave.ts';
import { type Measure, measure } from '../measure.ts';
import { type ConditionCase, conditionCases } from './cases.ts';
import { makeScopes } from './scopes.ts';

const customers = 2_000;
const rounds = 7;
const milliseconds = 150;
const rival = 'predicates by hand';

type Judge = (scope: Scope) => boolean;

/** (c) Condition evaluations a second, against predicates written by hand. */
export async function benchConditions(): Promise<Measure[]> {
  const scopes = makeScopes(customers);
  for (const one of conditionCases) expectAgreement(one, scopes);
  const compare = (cases: readonly ConditionCase[]) => {
    const ours = cases.map(
      ({ condition }): Judge =>
        (scope) =>
          holds(condition, scope),
    );
    const theirs = cases.map(({ predicate }) => predicate);
    return interleave(rounds, { ours: () => rateOf(ours, scopes), theirs: () => rateOf(theirs, scopes) });
  };
  const goal = { atLeast: 0.7 };
  const all = await compare(conditionCases);
  const measures = [measure({ figure: 'evaluations/s, each condition alike often', rival, goal }, all)];
  for (const one of conditionCases) {
    measures.push(measure({ figure: `  ${one.name}`, rival }, await compare([one])));
  }
  return measures;
}

/** Throws where the two judge a customer differently: what is compared has to mean the same. */
function expectAgreement({ name, condition, predicate }: ConditionCase, scopes: readonly Scope[]): void {
  const odd = scopes.find((scope) => holds(condition, scope) !== predicate(scope));
  if (odd) throw new Error(`the condition and the predicate “${name}” differ on ${odd.view.customer}`);
}

/** How often a second each of some judges is asked about one of the customers after the other. */
function rateOf(judges: readonly Judge[], scopes: readonly Scope[]): number {
  let evaluations = 0;
  let held = 0;
  let spent = 0;
  for (const startedAt = cpuNow(); spent < milliseconds; spent = cpuNow() - startedAt) {
    for (const judge of judges) for (const scope of scopes) if (judge(scope)) held++;
    evaluations += judges.length * scopes.length;
  }
  if (held === 0 || held === evaluations) throw new Error('a condition that never differs says nothing about speed');
  return (evaluations / spent) * 1_000;
}
