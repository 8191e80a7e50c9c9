import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../src/sample/random.ts';
import { type Api, callApi, publish } from '../test/callers.ts';
import { type Product, startProduct, until } from '../test/product.ts';
import { readTables, type TablesReader } from '../test/tables.ts';
import { perform } from './crowd.ts';
import { type Kills, killAtRandom } from './killing.ts';
import { readArrivals } from './ledger.ts';
import { mediums } from './mediums.ts';
import { startProvider } from './provider.ts';
import { createCast, journeyBy } from './story.ts';
import { type Facts, type Figures, type FinalDelivery, judge } from './verdict.ts';

/** One run: over which provider, and what the connection's policy says of unknown outcomes. */
export interface ChaosOptions {
  enrollments: number;
  kills: number;
  seed: number;
  provider: keyof typeof mediums;
  onUnknown: 'hold' | 'send-again';
  /** Told how far it is. */
  tell?: (line: string) => void;
}

/** A run's figures, and what made them. */
export interface ChaosOutcome {
  figures: Figures;
  kills: Kills['victims'];
  drops: number;
  /** Customers left out, since their answer was accepted too late to say which branch is right. */
  undecided: number;
  seconds: number;
}

/** How often a provider drops the connection once it has the message. */
const dropShare = 0.01;

/** Time for a kill and what comes after it, in milliseconds: the customers begin over as long as the kills last. */
const perKill = 6_000;

/** Lets customers go through a journey while everything around them dies at random, and judges what came of it. */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const { enrollments, kills, seed, tell = () => {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'waymark-chaos-'));
  const ledger = join(folder, 'ledger');
  const startedAt = Date.now();
  const provider = await startProvider(options.provider, { ledger, drops: dropShare, seed });
  const product = await startProduct({ environment: { WAYMARK_EGRESS_ALLOW: '127.0.0.1' } });
  const tables = readTables(product.home);
  try {
    const api = callApi(product);
    const medium = mediums[options.provider];
    await api.connections.save.mutate({
      connector: medium.connector,
      name: 'Chaos',
      onUnknown: options.onUnknown,
      ...medium.connection(provider.port),
    });
    await publish(api, journeyBy(medium));
    const cast = createCast({ enrollments, seed, within: kills * perKill });
    const submitting = () =>
      tables.rows<{ n: number }>("SELECT count(*) AS n FROM deliveries WHERE state = 'submitting'")[0]?.n ?? 0;
    tell(`${enrollments} customers begin; ${kills} kills (seed ${seed})`);
    const random = createRandom(seed);
    const [crowd, killed] = await Promise.all([
      perform(product, { medium, cast, attemptsOf: (id) => attemptsOf(tables, id) }),
      killAtRandom({ product, provider, random, submitting }, kills),
    ]);
    tell('the last kill is over; the rest goes through');
    await untilSettled({ product, tables, tell, mayHold: options.onUnknown === 'hold' });
    const arrivals = readArrivals(ledger);
    const drops = arrivals.filter(({ wasDropped }) => wasDropped).length;
    const facts: Facts = {
      cast: cast.filter(({ id }) => !crowd.undecided.has(id)),
      withdrawals: crowd.withdrawals,
      arrivals: arrivals.filter(({ customer }) => !crowd.undecided.has(customer)),
      deliveries: deliveriesIn(tables),
      enrollments: enrollmentsIn(tables),
      listed: await listedAsUnknown(api),
      windows: killed.windows + drops,
    };
    return {
      figures: judge(facts),
      kills: killed.victims,
      drops,
      undecided: crowd.undecided.size,
      seconds: Math.round((Date.now() - startedAt) / 1000),
    };
  } finally {
    tables.close();
    await product.stop();
    await provider.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The keys of all messages that operators are shown as of unknown outcome. */
async function listedAsUnknown(api: Api): Promise<string[]> {
  const keys: string[] = [];
  for (let cursor: number | undefined; ; ) {
    const page = await api.deliveries.stuck.query({ only: 'unknown', cursor, limit: 200 });
    keys.push(...page.rows.map(({ key }) => key));
    if (page.cursor === undefined) return keys;
    cursor = page.cursor;
  }
}

/** Waits until every enrollment ended or is held for an operator: by the policy, or since consent was withdrawn. */
async function untilSettled(parts: {
  product: Product;
  tables: TablesReader;
  mayHold: boolean;
  tell: (line: string) => void;
}) {
  const { product, tables, mayHold, tell } = parts;
  const open = () =>
    tables.rows<{ n: number }>(
      `SELECT count(*) AS n FROM enrollments WHERE state = 'open'
       AND id NOT IN (
         SELECT enrollment FROM deliveries WHERE state = 'unknown'
         AND (? OR customer IN (SELECT customer FROM consents WHERE state = 'withdrawn')))`,
      Number(mayHold),
    )[0]?.n ?? 0;
  let told = -1;
  await until(
    () => {
      const left = open();
      if (left !== told && left % 50 === 0) tell(`${left} on their way`);
      told = left;
      return left === 0;
    },
    { seconds: 600, otherwise: () => `${open()} enrollments went nowhere:\n${product.printed().slice(-4_000)}` },
  );
}

const attemptsOf = (tables: TablesReader, customer: string): Record<string, number> =>
  Object.fromEntries(
    tables
      .rows<{ node: string; attempts: number }>(
        `SELECT node, attempts FROM deliveries JOIN customers ON customers.id = deliveries.customer WHERE outside_id = ?`,
        customer,
      )
      .map(({ node, attempts }) => [node, attempts]),
  );

const deliveriesIn = (tables: TablesReader): FinalDelivery[] =>
  tables.rows<FinalDelivery>(
    `SELECT customers.outside_id AS customer, node, key, state, why, attempts
     FROM deliveries JOIN customers ON customers.id = deliveries.customer`,
  );

const enrollmentsIn = (tables: TablesReader): Facts['enrollments'] =>
  tables
    .rows<{ customer: string; state: string }>(
      `SELECT customers.outside_id AS customer, state
       FROM enrollments JOIN customers ON customers.id = enrollments.customer`,
    )
    .map(({ customer, state }) => ({ customer, isOpen: state === 'open' }));
