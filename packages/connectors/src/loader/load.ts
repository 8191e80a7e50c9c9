import type { ConnectorManifest } from '@waymark/core/journey';
import { startThread } from './connector-thread.ts';
import { houseConnector, type LoadedConnector } from './loaded-connector.ts';
import type { ThreadOptions } from './open-thread.ts';
import { findPlaces, type Place, type Where } from './places.ts';
import { createScrubber } from './scrub.ts';

/** Where to look, and the limits connectors live under. */
export interface LoadOptions extends Where {
  /** Milliseconds: `load` for importing a connector (20,000), `call` for a call that names no deadline (30,000). */
  deadlines?: { load?: number | undefined; call?: number | undefined } | undefined;
  /** Megabytes of JavaScript heap per connector (256). */
  memoryMb?: number | undefined;
  /** Blocks (`10.0.0.0/8`), addresses and host names that connectors may reach beyond public addresses. */
  egress?: readonly string[] | undefined;
  /** Takes what connectors log and print, with secrets taken out. */
  log?: ((entry: { connector: string; message: string; facts?: unknown }) => void) | undefined;
}

/** A package that was not loaded as a connector, and why, in words for an operator. */
export interface Refusal {
  name: string;
  reason: string;
}

/** What was loaded, by connector id, and what was refused. `close` ends every thread. */
export interface LoadedConnectors {
  connectors: Map<string, LoadedConnector>;
  refused: Refusal[];
  close(): Promise<void>;
}

/**
 * Loads connectors, each in a worker thread of its own, side by side. Never throws: a package with a wrong apiVersion or shape,
 * one that throws or hangs on import, and one whose id is taken are listed in `refused`.
 */
export async function loadConnectors(options: LoadOptions): Promise<LoadedConnectors> {
  const places = findPlaces(options);
  const brought = await Promise.all(places.map((place) => bring(place, options)));
  const connectors = new Map<string, LoadedConnector>();
  const refused: Refusal[] = [];
  const closing: (() => Promise<void>)[] = [];
  for (const one of brought) {
    if ('reason' in one) refused.push({ name: one.name, reason: one.reason });
    else if (connectors.has(one.connector.manifest.id)) {
      refused.push({ name: one.name, reason: `Another connector already has the id "${one.connector.manifest.id}".` });
      await one.close();
    } else {
      connectors.set(one.connector.manifest.id, one.connector);
      closing.push(one.close);
    }
  }
  return {
    connectors,
    refused,
    close: async () => {
      await Promise.all(closing.map((close) => close()));
    },
  };
}

/** Reads the manifests of connectors, by id, for one who delivers nothing: each in a thread that is ended afterwards. */
export async function loadManifests(
  options: LoadOptions,
): Promise<{ manifests: Map<string, ConnectorManifest>; refused: Refusal[] }> {
  const { connectors, refused, close } = await loadConnectors(options);
  await close();
  return { manifests: new Map([...connectors].map(([id, { manifest }]) => [id, manifest])), refused };
}

async function bring(
  place: Place,
  options: LoadOptions,
): Promise<Refusal | { name: string; connector: LoadedConnector; close: () => Promise<void> }> {
  if ('reason' in place) return place;
  const { name, entry } = place;
  const scrubber = createScrubber();
  const thread: ThreadOptions = {
    startMs: options.deadlines?.load ?? 20_000,
    memoryMb: options.memoryMb ?? 256,
    allow: options.egress ?? [],
    log: (message, facts) =>
      options.log?.({
        connector: name,
        message: scrubber.text(message).slice(0, 2_000),
        facts: scrubber.value(facts),
      }),
  };
  const started = await startThread(entry, thread);
  if ('reason' in started) return { name, reason: started.reason };
  const deadlineMs = options.deadlines?.call ?? 30_000;
  return { name, ...houseConnector({ entry, thread: started.thread, options: thread, scrubber, deadlineMs }) };
}
