import type { Housed, LoadedConnector } from './loaded-connector.ts';

/** A package that was not loaded as a connector, and why, in words for an operator. */
export interface Refusal {
  name: string;
  reason: string;
}

/** Which packages are at work as connectors, and which were refused. */
export interface Roster {
  /** By connector id. */
  connectors: Map<string, LoadedConnector>;
  refused: Refusal[];
  /** The connector that a package brought. */
  of(name: string): Housed | undefined;
  all(): Housed[];
  /** Whether another package's connector has this id. */
  isTaken(id: string, name: string): boolean;
  /** Puts a package's connector to work, under the id of its manifest; called again when that has changed. */
  admit(name: string, housed: Housed): void;
  /** Lists a package as refused. What it brought before stays at work. */
  refuse(name: string, reason: string): void;
  /** Takes a package from both lists. */
  strike(name: string): Housed | undefined;
}

/** A roster with nobody on it. */
export function createRoster(): Roster {
  const connectors = new Map<string, LoadedConnector>();
  const refused: Refusal[] = [];
  const housed = new Map<string, Housed>();

  const forgive = (name: string) => {
    const place = refused.findIndex((refusal) => refusal.name === name);
    if (place >= 0) refused.splice(place, 1);
  };
  /** Frees the ids that a package's connector had, but the one it keeps. */
  const release = (name: string, kept?: string) => {
    const before = housed.get(name)?.connector;
    for (const [id, connector] of connectors) if (connector === before && id !== kept) connectors.delete(id);
  };
  return {
    connectors,
    refused,
    of: (name) => housed.get(name),
    all: () => [...housed.values()],
    isTaken: (id, name) => connectors.has(id) && connectors.get(id) !== housed.get(name)?.connector,
    admit: (name, one) => {
      const { id } = one.connector.manifest;
      release(name, id);
      forgive(name);
      housed.set(name, one);
      connectors.set(id, one.connector);
    },
    refuse: (name, reason) => {
      forgive(name);
      refused.push({ name, reason });
    },
    strike: (name) => {
      const before = housed.get(name);
      release(name);
      forgive(name);
      housed.delete(name);
      return before;
    },
  };
}
