import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { OutboxEntry } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Handed, Hands } from './hands.ts';

/** How the dispatcher works; times in milliseconds. */
export interface DispatcherOptions {
  store: Store;
  hands: Hands;
  failPoints?: FailPoints;
  /** Told of rows Temporal would not take. */
  report: (trouble: { enrollment: number; attempts: number; trouble: string }) => void;
  /** How often it looks without being nudged (1,000). */
  every?: number;
  /** How many enrollments are told about at once (16). */
  abreast?: number;
}

/** Hands the outbox to Temporal. */
export interface Dispatcher {
  /** Looks at once, and from then on regularly. */
  start(): void;
  /** Looks as soon as it can: something was committed. */
  nudge(): void;
  /** Stops after what is under way. */
  stop(): Promise<void>;
}

const batch = 500;
const longestPause = 3_000;
const longestPutOff = 300_000;

/**
 * Makes the dispatcher. It hands rows over in order, events before bulk, one enrollment's rows one after the other. What
 * a crash left is found at start; while Temporal is away it tries ever more slowly, at least every three seconds; a row
 * is marked only once it was handed over, so that none is lost and some may be told twice.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, hands, report, failPoints = noFailPoints, every = 1_000, abreast = 16 } = options;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let isNudged = false;
  let isStopped = true;
  let pause = 0;

  const tell = async (rows: OutboxEntry[]): Promise<Handed> => {
    const [first] = rows;
    if (!first) return { handed: true };
    await failPoints('outbox:hand-over', first.enrollment);
    if (first.type === 'start') {
      const started = await hands.start(first.enrollment);
      if (!('handed' in started)) return started;
    }
    const latest = Math.max(0, ...rows.map((row) => row.seq ?? 0));
    const told: Handed = latest ? await hands.wake(first.enrollment, latest) : { handed: true };
    await failPoints('outbox:told', first.enrollment);
    return told;
  };

  /** Hands one batch over; true when there may be more at once. */
  const round = async (): Promise<boolean> => {
    const due = await store.outbox.due(Date.now(), batch);
    const groups = [...Map.groupBy(due, (row) => row.enrollment).values()];
    const handed: number[] = [];
    let isAway = false;
    const work = async () => {
      for (let rows = groups.shift(); rows && !isAway; rows = groups.shift()) {
        const outcome = await tell(rows);
        if ('handed' in outcome) handed.push(...rows.map((row) => row.id));
        else if ('unreachable' in outcome) isAway = true;
        else await putOff(rows, outcome.trouble);
      }
    };
    await Promise.all(Array.from({ length: abreast }, work));
    if (handed.length) await store.outbox.handed(handed, Date.now());
    pause = isAway ? Math.min(longestPause, pause * 2 || 250) : 0;
    return due.length === batch && !isAway;
  };

  const putOff = async ([first]: OutboxEntry[], trouble: string) => {
    if (!first) return;
    const { id, enrollment, attempts } = first;
    await store.outbox.putOff(id, Date.now() + Math.min(longestPutOff, 1_000 * 2 ** attempts));
    report({ enrollment, attempts: attempts + 1, trouble });
  };

  const look = async () => {
    do {
      isNudged = false;
      while (!isStopped && (await round()));
    } while (isNudged && !isStopped && !pause);
  };

  const wake = () => {
    if (isStopped || underWay) return;
    clearTimeout(timer);
    underWay = look()
      .catch((error: unknown) => report({ enrollment: 0, attempts: 0, trouble: String(error) }))
      .finally(() => {
        underWay = undefined;
        if (!isStopped) timer = setTimeout(wake, pause || (isNudged ? 0 : every));
      });
  };

  return {
    start() {
      isStopped = false;
      wake();
    },
    nudge() {
      isNudged = true;
      if (!pause) wake();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
