import type { Plan, Step } from '../plan/index.ts';
import type { Instant } from '../time/index.ts';
import { alarmOf, type Enrollment, hasEnded, nodeOf } from './enrollment.ts';
import type { EngineEvent, Verdict } from './event.ts';
import type { Because, Row } from './row.ts';

/** A node may be entered this often in one enrollment. */
const maxVisits = 1000;

/**
 * Tells the engine one thing and returns the enrollment after it, with the trace rows it gave rise to. Pure; never
 * goes back in time: an event from before the latest one counts as happening now. What is asked for next follows from
 * the returned enrollment (`pending`, `alarmOf`). Events after the end change nothing.
 */
export function advance(plan: Plan, enrollment: Enrollment, event: EngineEvent): [Enrollment, Row[]] {
  const step = new Advance(plan, enrollment, event.at);
  if (!hasEnded(enrollment)) step.tell(event);
  return step.result();
}

/** One call of `advance`: a copy of the enrollment being moved on, and the rows so far. */
class Advance {
  readonly #plan: Plan;
  readonly #at: Instant;
  readonly #rows: Row[] = [];
  #enrollment: Enrollment;

  constructor(plan: Plan, enrollment: Enrollment, at: Instant) {
    this.#plan = plan;
    this.#at = Math.max(at, enrollment.at);
    this.#enrollment = { ...enrollment, at: this.#at, told: enrollment.told + 1 };
  }

  result(): [Enrollment, Row[]] {
    const rows = this.#enrollment.rows + this.#rows.length;
    return [{ ...this.#enrollment, rows }, this.#rows];
  }

  tell(event: EngineEvent): void {
    switch (event.type) {
      case 'started':
        return this.#start(event.deadlines, event.verdict);
      case 'proceeded':
        return this.#leave(event.outlet, event.because);
      case 'wait-resolved':
        return event.outlet === undefined
          ? this.#wait(event.until)
          : this.#leave(event.outlet, event.because ?? { code: 'elapsed' });
      case 'delivery-settled':
        return this.#settle(event.outcome, event.why ?? '');
      case 'delivery-held':
        this.#row({ type: 'held', until: event.until, why: event.why });
        return this.#stand({ type: 'held', node: this.#node(), until: event.until, why: event.why });
      case 'delivery-deferred':
        return this.#stand({ type: 'deferred', node: this.#node() });
      case 'happened':
        this.#enrollment = { ...this.#enrollment, taken: event.seq };
        return this.#judge(event.verdict);
      case 'timer-fired':
        return this.#ring(event.verdict);
      case 'stopped':
        this.#enrollment = { ...this.#enrollment, taken: event.seq };
        return this.#end(event.reason);
      default:
        return event satisfies never;
    }
  }

  #start(deadlines: Record<string, Instant>, verdict: Verdict): void {
    const { position } = this.#enrollment;
    const trigger = this.#plan.triggers.find((one) => position.type === 'new' && one.node === position.trigger);
    this.#enrollment = { ...this.#enrollment, deadlines };
    this.#rows.push({ at: this.#at, type: 'enrolled', node: trigger?.node });
    this.#judge(verdict);
    if (!hasEnded(this.#enrollment)) this.#follow(trigger?.next);
  }

  /** An instant asked for has come: a hold is over, or the wait ends by the verdict's outlet. */
  #ring(verdict: Verdict): void {
    const alarm = alarmOf(this.#enrollment);
    this.#judge(verdict);
    const { position } = this.#enrollment;
    if (position.type === 'held' && alarm !== null && alarm <= this.#at) {
      this.#stand({ type: 'asked', node: position.node });
    }
  }

  /** Goals in document order, then exits, then the wait. */
  #judge({ goals, exit, outlet, because }: Verdict): void {
    for (const key of goals) {
      this.#rows.push({ at: this.#at, type: 'goal', goal: key });
      this.#enrollment = { ...this.#enrollment, goals: [...this.#enrollment.goals, key] };
      if (this.#plan.goals.some((goal) => goal.key === key && goal.exit)) return this.#end('goal');
    }
    if (exit !== undefined) return this.#end(exit);
    if (outlet !== undefined && this.#enrollment.position.type === 'waiting') {
      this.#leave(outlet, because ?? { code: 'elapsed' });
    }
  }

  #wait(until: Instant | null): void {
    this.#row({ type: 'waiting', until });
    this.#stand({ type: 'waiting', node: this.#node(), since: this.#at, until });
  }

  #settle(outcome: 'sent' | 'blocked' | 'failed', why: string): void {
    const node = this.#node();
    this.#row(outcome === 'sent' ? { type: 'sent' } : { type: outcome, why });
    const visit = { ...this.#visit(node), sent: outcome === 'sent' ? this.#at : null };
    this.#enrollment = { ...this.#enrollment, visits: { ...this.#enrollment.visits, [node]: visit } };
    if (outcome === 'sent') return this.#leave('next', { code: 'sent' });
    const wired = this.#step(node).next[outcome] !== undefined;
    this.#leave(wired ? outcome : 'next', { code: outcome, why });
  }

  #leave(outlet: string, because: Because): void {
    this.#row({ type: 'left', outlet, because });
    this.#follow(this.#step(this.#node()).next[outlet]);
  }

  /** Takes an edge; one that leads nowhere ends the enrollment. */
  #follow(node: string | undefined): void {
    if (node === undefined) return this.#end('end');
    const { count } = this.#visit(node);
    if (count >= maxVisits) return this.#end('too-many-visits');
    const visits = { ...this.#enrollment.visits, [node]: { count: count + 1, entered: this.#at } };
    this.#enrollment = { ...this.#enrollment, visits };
    this.#stand({ type: 'asked', node });
    this.#row({ type: 'entered' });
    const step = this.#step(node);
    if (step.type === 'end') this.#end(step.reason);
  }

  #end(reason: string): void {
    this.#rows.push({ at: this.#at, type: 'exited', reason });
    this.#stand({ type: 'ended', reason });
  }

  #stand(position: Enrollment['position']): void {
    this.#enrollment = { ...this.#enrollment, position };
  }

  /** Adds a row about the node the customer is at. */
  #row(row: Omit<Row, 'at' | 'node' | 'visit'>): void {
    const node = this.#node();
    this.#rows.push({ at: this.#at, node, visit: this.#visit(node).count, ...row });
  }

  #visit(node: string) {
    return this.#enrollment.visits[node] ?? { count: 0, entered: this.#at };
  }

  #node(): string {
    const node = nodeOf(this.#enrollment);
    if (node === undefined) throw new Error(`${this.#plan.journey}: the customer is at no node`);
    return node;
  }

  #step(node: string): Step {
    const step = this.#plan.steps[node];
    if (!step) throw new Error(`${this.#plan.journey}: no step ${node}`);
    return step;
  }
}
