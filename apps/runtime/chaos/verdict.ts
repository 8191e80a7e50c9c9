import type { Arrival } from './ledger.ts';
import type { Actor } from './story.ts';

/** A delivery's row at the end of a run. */
export interface FinalDelivery {
  customer: string;
  node: string;
  key: string;
  state: string;
  why: string | null;
  attempts: number;
}

/** A withdrawal of consent, once its sender knew that it was accepted. */
export interface Withdrawal {
  /** In milliseconds. */
  at: number;
  /** How many attempts there had been until then, by node. */
  attempts: Readonly<Record<string, number>>;
}

/** Everything a run is judged by. */
export interface Facts {
  cast: readonly Actor[];
  /** The withdrawals of consent, by the customer's id. */
  withdrawals: ReadonlyMap<string, Withdrawal>;
  /** What is at the provider. */
  arrivals: readonly Arrival[];
  deliveries: readonly FinalDelivery[];
  /** Customers of the enrollments there are, and whether each ended. */
  enrollments: readonly { customer: string; isOpen: boolean }[];
  /** What operators are shown as of unknown outcome: the keys. */
  listed: readonly string[];
  /** How many messages were being handed over when a kill or a drop came. */
  windows: number;
}

/** The figures of a run. All but `messages`, `duplicates`, `windows` and those held are 0 where the promise was kept. */
export interface Figures {
  messages: number;
  /** Expected, and neither at the provider, nor held, nor stopped by a withdrawn consent. */
  lost: number;
  outOfOrder: number;
  wrongBranch: number;
  afterWithdrawal: number;
  duplicates: number;
  /** Repeats under another key than the first. */
  otherKeys: number;
  windows: number;
  held: number;
  /** Held though nothing but their unknown outcome keeps them: the customer's consent stands. */
  heldWithConsent: number;
  /** Held, and not shown to operators. */
  unlisted: number;
  /** Customers without exactly one enrollment, and enrollments that neither ended nor are held. */
  astray: number;
}

/** A hand-over that was begun before a withdrawal may still reach the provider for this long, in milliseconds. */
const underWay = 30_000;

/** Judges a run from what the provider has and what the store says. */
export function judge(facts: Facts): Figures {
  const { cast, arrivals, deliveries, windows } = facts;
  const arrived = Map.groupBy(arrivals, ({ customer }) => customer);
  const rows = Map.groupBy(deliveries, ({ customer }) => customer);
  const held = deliveries.filter(({ state }) => state === 'unknown');
  const customers = cast.map((actor) =>
    judgeOne(actor, {
      arrivals: arrived.get(actor.id) ?? [],
      deliveries: rows.get(actor.id) ?? [],
      withdrawal: facts.withdrawals.get(actor.id),
    }),
  );
  const total = (name: keyof (typeof customers)[number]) => customers.reduce((sum, one) => sum + one[name], 0);
  return {
    messages: new Set(arrivals.map(({ customer, node }) => `${customer} ${node}`)).size,
    lost: total('lost'),
    outOfOrder: total('outOfOrder'),
    wrongBranch: total('wrongBranch'),
    afterWithdrawal: total('afterWithdrawal'),
    duplicates: total('duplicates'),
    otherKeys: total('otherKeys'),
    windows,
    held: held.length,
    heldWithConsent: held.filter(({ customer }) => !facts.withdrawals.has(customer)).length,
    unlisted: held.filter(({ key }) => !facts.listed.includes(key)).length,
    astray: astrayIn(facts, new Set(held.map(({ customer }) => customer))),
  };
}

interface Own {
  arrivals: readonly Arrival[];
  deliveries: readonly FinalDelivery[];
  withdrawal: Withdrawal | undefined;
}

function judgeOne({ expected }: Actor, { arrivals, deliveries, withdrawal }: Own) {
  const first = new Map<string, Arrival>();
  let duplicates = 0;
  let otherKeys = 0;
  for (const arrival of arrivals) {
    const before = first.get(arrival.node);
    if (!before) first.set(arrival.node, arrival);
    else {
      duplicates += 1;
      if (before.key !== arrival.key) otherKeys += 1;
    }
  }
  const got = [...first.keys()];
  const known = got.filter((node) => expected.includes(node));
  const inOrder = expected.filter((node) => first.has(node));
  const stop = deliveries.find(({ state }) => state === 'unknown')?.node;
  const due = stop === undefined ? expected : expected.slice(0, expected.indexOf(stop));
  const isExcused = (node: string) =>
    withdrawal !== undefined &&
    deliveries.some((row) => row.node === node && row.state === 'blocked' && row.why === 'consent');
  return {
    lost: due.filter((node) => !first.has(node) && !isExcused(node)).length,
    outOfOrder: known.some((node, nth) => node !== inOrder[nth]) ? 1 : 0,
    wrongBranch: got.length - known.length,
    afterWithdrawal: withdrawal ? sentAfter(withdrawal, { arrivals, deliveries }) : 0,
    duplicates,
    otherKeys,
  };
}

/** Attempts begun after a withdrawal by the store's account, and messages begun after it by the provider's. */
function sentAfter({ at, attempts }: Withdrawal, { arrivals, deliveries }: Omit<Own, 'withdrawal'>): number {
  const before = (node: string) => attempts[node] ?? 0;
  const begun = deliveries.filter((row) => row.attempts > before(row.node)).map(({ node }) => node);
  const arrived = arrivals.filter((one) => one.at > at && (before(one.node) === 0 || one.begunAt > at + underWay));
  return new Set([...begun, ...arrived.map(({ node }) => node)]).size;
}

function astrayIn({ cast, enrollments }: Facts, held: ReadonlySet<string>): number {
  const byCustomer = Map.groupBy(enrollments, ({ customer }) => customer);
  return cast.filter(({ id }) => {
    const own = byCustomer.get(id) ?? [];
    return own.length !== 1 || own.some(({ isOpen }) => isOpen && !held.has(id));
  }).length;
}
