import { setUpBench } from './bench.ts';
import type { Rule, Subject } from './rule.ts';

/** Tries one rule on a bench of its own. Throws where the connector breaks it, or tells a secret meanwhile. */
export async function tryRule(rule: Rule, subject: Subject): Promise<void> {
  const bench = setUpBench(subject);
  try {
    await rule.run(bench);
  } finally {
    await bench.close();
  }
}
