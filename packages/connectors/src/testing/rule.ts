import type { Connector } from '../sdk/index.ts';
import type { Bench } from './bench.ts';
import type { ConnectorFixtures } from './fixtures.ts';

/** One thing that every connector must keep to. */
export interface Rule {
  title: string;
  /** Rules that must hold before this one says anything. */
  needs?: readonly Rule[];
  /** Throws where the connector breaks it. Each run has a bench of its own. */
  run(bench: Bench): void | Promise<void>;
}

/** What rules are made from. */
export interface Subject {
  connector: Connector;
  fixtures: ConnectorFixtures;
}

/** The rules, each needing these others as well. */
export function needing(needs: readonly Rule[], rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({ ...rule, needs: [...needs, ...(rule.needs ?? [])] }));
}
