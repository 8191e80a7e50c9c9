import type { ConnectorManifest } from '@waymark/core/journey';
import { startConnector } from './connector-process.ts';
import { type Housed, type Housing, houseConnector, type LoadedConnector } from './loaded-connector.ts';
import { waitForMost } from './most.ts';
import type { ProcessOptions } from './open-process.ts';
import { findPlaces, type Place, type Where } from './places.ts';
import { createRoster, type Refusal } from './roster.ts';
import { createScrubber, type Scrubber } from './scrub.ts';

/** Where to look, and the limits connectors live under. */
export interface LoadOptions extends Where {
  /** Milliseconds: `load` for importing a connector (60,000), `call` for a call that names no deadline (30,000). */
  deadlines?: { load?: number | undefined; call?: number | undefined } | undefined;
  /**
   * Milliseconds after which a connector still importing is not waited for, where the others have come (`waitForMost`): it is
   * listed as refused until it has come too. Left out: all are waited for.
   */
  patience?: number | undefined;
  /** Megabytes of JavaScript heap for each process of a connector (256); all in all it may have twice as many, and 128. */
  memoryMb?: number | undefined;
  /** Blocks (`10.0.0.0/8`), addresses and host names that connectors may reach beyond public addresses. */
  egress?: readonly string[] | undefined;
  /** Takes what connectors log and print, with secrets taken out. */
  log?: ((entry: { connector: string; message: string; facts?: unknown }) => void) | undefined;
}

/** What was loaded, by connector id, and what was refused. Both stay up to date when a package is loaded again. */
export interface LoadedConnectors {
  connectors: Map<string, LoadedConnector>;
  refused: Refusal[];
  /** Fulfils once those that were not waited for are at work or refused for good. */
  complete: Promise<void>;
  /**
   * Loads a package again, by the name of its folder: one that is new, changed or gone. Open calls finish in the old processes,
   * later ones go to new ones. Where the new version is refused, the one before stays at work, and `refused` says so; but a
   * process that has to start meanwhile reads the new files, and where these cannot be loaded its calls are transient failures.
   */
  reload(name: string): Promise<void>;
  /** Ends every process at once, those that are still starting too. */
  close(): Promise<void>;
}

/**
 * Loads connectors, each in processes of its own, side by side. Never throws: a package with a wrong apiVersion or shape,
 * one that throws or hangs on import, and one whose id is taken are listed in `refused`.
 */
export async function loadConnectors(options: LoadOptions): Promise<LoadedConnectors> {
  const roster = createRoster();
  const { connectors, refused } = roster;
  const scrubbers = new Map<string, Scrubber>();
  const closing = new AbortController();
  const start = (place: Place): Promise<Brought> => {
    const scrubber = scrubbers.get(place.name) ?? createScrubber();
    scrubbers.set(place.name, scrubber);
    return bring(place, options, { scrubber, closing: closing.signal });
  };
  const starts = findPlaces(options).map((place) => follow(place, start(place)));
  const imports = starts.filter(({ place }) => 'entry' in place);
  const all = imports.map(({ brought }) => brought);
  await (options.patience === undefined ? Promise.all(all) : waitForMost(all, options.patience));
  const late = new Set(imports.filter(({ hasCome }) => !hasCome()));
  for (const one of starts) {
    if (late.has(one)) roster.refuse(one.place.name, stillImporting);
    else await settle(await one.brought);
  }
  const complete = Promise.all(
    [...late].map(async (one) => {
      const brought = await one.brought;
      if (late.delete(one)) await settle(brought);
      else if ('process' in brought) await brought.process.end();
    }),
  ).then(() => undefined);

  async function settle(brought: Brought): Promise<void> {
    const { name } = brought;
    const before = roster.of(name);
    const refuse = (reason: string) =>
      roster.refuse(
        name,
        before ? `${reason.replace(/[.!?]?$/, '.')} The version loaded before stays at work.` : reason,
      );
    if ('reason' in brought) return refuse(brought.reason);
    const { id } = brought.process.manifest;
    if (roster.isTaken(id, name)) {
      refuse(`Another connector already has the id "${id}".`);
      return brought.process.end();
    }
    before?.replace(brought.entry, brought.process);
    roster.admit(name, before ?? houseConnector(brought));
  }

  const leaving = new Set<Housed>();
  let reloading = Promise.resolve();
  const reload = async (name: string): Promise<void> => {
    for (const one of late) if (one.place.name === name) late.delete(one);
    const place = findPlaces(options).find((one) => one.name === name);
    if (place) return settle(await start(place));
    const gone = roster.strike(name);
    if (!gone) return;
    leaving.add(gone);
    void gone.retire().then(() => leaving.delete(gone));
  };
  return {
    connectors,
    refused,
    complete,
    reload: (name) => {
      reloading = reloading.then(() => reload(name));
      return reloading;
    },
    close: async () => {
      closing.abort();
      await Promise.all([reloading, complete]);
      await Promise.all([...roster.all(), ...leaving].map((one) => one.close()));
    },
  };
}

/** Reads the manifests of connectors, by id, for one who delivers nothing: each in a process that is ended afterwards. */
export async function loadManifests(
  options: LoadOptions,
): Promise<{ manifests: Map<string, ConnectorManifest>; refused: Refusal[] }> {
  const { connectors, refused, close } = await loadConnectors(options);
  await close();
  return { manifests: new Map([...connectors].map(([id, { manifest }]) => [id, manifest])), refused };
}

const stillImporting = 'It is still being imported; it is put to work once that is done.';

type Brought = Refusal | ({ name: string } & Housing);

/** A start under way, and whether it has come to its end. */
function follow(place: Place, brought: Promise<Brought>) {
  let come = false;
  void brought.then(() => {
    come = true;
  });
  return { place, brought, hasCome: () => come };
}

/** Starts a package's process. */
async function bring(
  place: Place,
  options: LoadOptions,
  { scrubber, closing }: { scrubber: Scrubber; closing: AbortSignal },
): Promise<Brought> {
  if ('reason' in place) return place;
  const { name, entry } = place;
  const own: ProcessOptions = {
    startMs: options.deadlines?.load ?? 60_000,
    memoryMb: options.memoryMb ?? 256,
    allow: options.egress ?? [],
    closing,
    log: (message, facts) =>
      options.log?.({
        connector: name,
        message: scrubber.text(message).slice(0, 2_000),
        facts: scrubber.value(facts),
      }),
  };
  const started = await startConnector(entry, own);
  if ('reason' in started) return { name, reason: started.reason };
  const deadlineMs = options.deadlines?.call ?? 30_000;
  return { name, entry, process: started.process, options: own, scrubber, deadlineMs };
}
