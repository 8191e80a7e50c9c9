import type { Connector } from '../sdk/index.ts';
import type { Bench } from './bench.ts';
import type { ConnectorFixtures } from './fixtures.ts';

/** One thing that every connector must keep to. */
export interface Rule {
  title: string;
  /** Throws where the connector breaks it. Each run has a bench of its own. */
  run(bench: Bench): void | Promise<void>;
}

/** What rules are made from. */
export interface Subject {
  connector: Connector;
  fixtures: ConnectorFixtures;
}
