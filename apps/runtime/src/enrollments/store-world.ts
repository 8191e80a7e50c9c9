import { type Asked, askedFor, type DeliveryEvent, type Happening, type World } from '@waymark/core/driver';
import {
  type Effect,
  type EngineEvent,
  type Enrollment,
  endOfStay,
  hasEnded,
  nodeOf,
  type Position,
  type Row,
} from '@waymark/core/engine';
import {
  changeOf,
  type DeliverStep,
  type JsonObject,
  type Plan,
  type UpdateStep,
  type View,
  waitCues,
} from '@waymark/core/plan';
import { withAttributes } from '@waymark/core/simulator';
import { changeAttributes } from '../customers/change.ts';
import { enterFrom } from '../customers/enter-from.ts';
import type { FailPoints } from '../fail-points.ts';
import { holdCues } from '../policy/policy.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Store, Tables } from '../store/store.ts';
import type { StoredVersion } from '../store/versions.ts';
import type { Agenda } from './agenda.ts';
import { endsEarly } from './ends-early.ts';
import { hasMoved } from './has-moved.ts';
import type { Post } from './post.ts';
import { readView } from './read-view.ts';

/** What the engine was told and not yet kept. */
interface Entry {
  event: EngineEvent;
  enrollment: Enrollment;
  rows: Row[];
  /** What decided each of the rows. */
  asked: Asked[][];
  keep?: ((tables: Tables) => void) | undefined;
}

/** The enrollment, its version, and what stands between them and the world. */
export interface StoreWorldParts {
  store: Store;
  row: StoredEnrollment;
  version: StoredVersion;
  agenda: Agenda;
  post: Post;
  failPoints: FailPoints;
  /** Whether a connector takes messages back; left out: none does. */
  canRecall?: (connector: string) => boolean;
  /** Where a deferred message is tried again; undefined, or once it waits elsewhere: such messages are left for later. */
  retries?: Position | undefined;
}

/**
 * The store as one enrollment meets it. What the engine is told is gathered and becomes lasting in one transaction: when
 * a message is about to go, and when the enrollment parks. A stretch that is run again reads what the first run kept.
 */
export class StoreWorld implements World {
  readonly #parts: StoreWorldParts;
  readonly #plan: Plan;
  #entries: Entry[] = [];
  #keep: Entry['keep'];
  #view: View | undefined;
  /** The enrollment as it was judged last, and what was taken last. */
  #judged: Enrollment | undefined;
  #heard: Happening['event'];
  #replaying = true;

  constructor(parts: StoreWorldParts) {
    this.#parts = parts;
    this.#plan = parts.version.plan;
  }

  async recorded(n: number): Promise<EngineEvent | undefined> {
    if (!this.#replaying) return undefined;
    const event = await this.#parts.store.trace.told(this.#parts.row.id, n);
    this.#replaying = event !== undefined;
    return event;
  }

  now(): number {
    return this.#parts.agenda.now();
  }

  /** Kept until something is taken: what changes meanwhile lies in the inbox, and is in no view before it is taken. */
  async view(enrollment: Enrollment): Promise<View> {
    const { store, row } = this.#parts;
    const { taken } = enrollment;
    this.#judged = enrollment;
    const read = (tables: Tables) => readView(tables, row, { taken, plan: this.#plan });
    this.#view ??= await (this.#entries.length === 0
      ? store.read(read)
      : store.transaction((tables) => {
          this.#flush(tables);
          return read(tables);
        }));
    if (!this.#view) throw new Error(`the customer of enrollment ${row.id} is gone`);
    return this.#view;
  }

  due(enrollment: Enrollment, limit: number): Promise<number | undefined> {
    return this.#parts.agenda.due(enrollment, limit);
  }

  async take(enrollment: Enrollment): Promise<Happening> {
    const { agenda } = this.#parts;
    const { happening, view, keep } = await agenda.take(enrollment, () => this.view(enrollment));
    this.#view = view;
    this.#keep = keep;
    this.#heard = happening.event;
    if (!view) await this.view({ ...enrollment, taken: happening.seq });
    return happening;
  }

  async deliver(
    enrollment: Enrollment,
    { node, visit, deferred }: Extract<Effect, { type: 'deliver' }>,
  ): Promise<DeliveryEvent | undefined> {
    const { row, version, agenda, post, retries } = this.#parts;
    if (deferred && enrollment.position !== retries) return undefined;
    const step = this.#plan.steps[node] as DeliverStep;
    return post.send({ row, version, enrollment, step, node, visit, deferred }, (tables) => {
      if (agenda.hasMail(tables, enrollment)) return false;
      this.#flush(tables);
      return true;
    });
  }

  /** Another journey may change the customer meanwhile: a number is added to the one that is there as the update is kept. */
  async update(enrollment: Enrollment, change: JsonObject): Promise<void> {
    const { row } = this.#parts;
    const { at, visits } = enrollment;
    const step = this.#plan.steps[nodeOf(enrollment) ?? ''] as UpdateStep;
    const view = await this.view(enrollment);
    this.#view = withAttributes(view, change, this.#plan.zone);
    this.#keep = (tables) => {
      const customer = tables.customers.byId(row.customer);
      if (!customer) return;
      const patch = changeOf(step, { at, visits, view: { ...view, attributes: customer.attributes } });
      changeAttributes(tables, customer, { patch, at, by: row.id });
    };
  }

  /** A test run's customer enters no live journey. */
  async enterJourney({ at }: Enrollment, journey: string): Promise<void> {
    const { row } = this.#parts;
    if (!row.run) this.#keep = (tables) => enterFrom(tables, row, { journey, at });
  }

  async record(event: EngineEvent, enrollment: Enrollment, rows: Row[]): Promise<void> {
    if (this.#replaying) return;
    this.#entries.push({
      event,
      enrollment,
      rows,
      asked: await this.#askedFor(event, enrollment, rows),
      keep: this.#keep,
    });
    this.#keep = undefined;
  }

  /** What decided rows, by what was known as they were judged; consent was asked for as the message was to go. */
  async #askedFor(event: EngineEvent, enrollment: Enrollment, rows: readonly Row[]): Promise<Asked[][]> {
    const { store, row } = this.#parts;
    const isBlocked = rows.some(({ type, why }) => type === 'blocked' && why === 'consent');
    const { taken } = enrollment;
    const view = isBlocked
      ? await store.read((tables) => readView(tables, row, { taken, plan: this.#plan }))
      : this.#view;
    if (!view) return [];
    const judged = { event, view, visits: this.#judged?.visits ?? {}, heard: this.#heard };
    return rows.map((one) => askedFor(this.#plan, one, judged));
  }

  async park(enrollment: Enrollment): Promise<boolean> {
    const { store, agenda, row, failPoints } = this.#parts;
    await failPoints('stretch:park', row.id);
    return store.transaction((tables) => {
      if (!hasEnded(enrollment) && agenda.hasMail(tables, enrollment)) return false;
      if (hasMoved(tables, row, { plan: this.#plan, enrollment })) {
        tables.inbox.add({ enrollment: row.id, type: 'changed', at: Date.now() });
        return false;
      }
      const last = this.#entries.at(-1);
      this.#flush(tables);
      this.#settle(tables, enrollment, row.id);
      if (last && endsEarly(this.#plan, last.rows)) this.#recall(tables, enrollment.at);
      return true;
    });
  }

  /** Takes back what is still open: tasks in the reps' inbox at once, what else can be by its connector. */
  #recall(tables: Tables, at: number): void {
    const { row, canRecall: can } = this.#parts;
    tables.tasks.recall(row.id, at);
    if (can) tables.recalls.ask(row.id, { at, can });
  }

  #flush(tables: Tables): void {
    const { row, version } = this.#parts;
    for (const { event, enrollment, rows, asked, keep } of this.#entries) {
      if (!tables.trace.tell(row.id, enrollment.told - 1, event)) throw new OvertakenStretch();
      keep?.(tables);
      tables.trace.append(row.id, { version: version.id, from: enrollment.rows - rows.length, rows, asked });
    }
    this.#entries = [];
  }

  /** Says where the customer is, and what they wait for. */
  #settle(tables: Tables, enrollment: Enrollment, id: number): void {
    const { position } = enrollment;
    const node = nodeOf(enrollment);
    if (position.type === 'ended') {
      tables.waiting.clear(id);
      tables.enrollments.end(id, position.reason, enrollment.at);
      tables.deliveries.cancel(id);
      return;
    }
    if (node === undefined) return;
    const visit = enrollment.visits[node] ?? { count: 1, entered: enrollment.at };
    const until = endOfStay(enrollment);
    tables.enrollments.place(id, { node, since: visit.entered, until });
    const cues = new Set([...waitCues(this.#plan, node), ...holdCues(tables, this.#plan, enrollment)]);
    tables.waiting.set({ enrollment: id, node, visit: visit.count, until }, cues);
  }
}

/** Another process ran this stretch meanwhile: running it again gives what that one kept. */
class OvertakenStretch extends Error {
  override readonly name = 'OvertakenStretch';
}
