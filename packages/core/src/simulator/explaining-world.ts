import type { Happening } from '../driver/index.ts';
import type { EngineEvent, Enrollment, Row } from '../engine/index.ts';
import {
  type Check,
  type Condition,
  checkOf,
  holds,
  matches,
  type PastEvent,
  type Plan,
  type PlanExit,
  type Scope,
  type View,
} from '../plan/index.ts';
import { SimulatedWorld, type Story } from './simulated-world.ts';

/** What decided a row of a trace: the conditions that were asked for it, in order, each part by part. */
export interface Decision {
  /** Which row of the trace. */
  row: number;
  asked: Asked[];
}

/** A condition as it was judged. */
export interface Asked {
  /** Of a branch: where it leads. */
  outlet?: string | undefined;
  check: Check;
}

/** A simulated world that writes down what decided: the cases of a branch up to the one taken, goals, exit rules, consent. */
export class ExplainingWorld extends SimulatedWorld {
  readonly decisions: Decision[] = [];
  readonly #plan: Plan;
  #judged: Enrollment | undefined;
  #heard: PastEvent | undefined;

  constructor(plan: Plan, story: Story) {
    super(plan, story);
    this.#plan = plan;
  }

  /** Whoever judges an enrollment asks for its view first. */
  override view(enrollment?: Enrollment): View {
    if (enrollment) this.#judged = enrollment;
    return super.view();
  }

  override take(enrollment: Enrollment): Happening {
    const happening = super.take(enrollment);
    this.#heard = happening.event;
    return happening;
  }

  override record(event: EngineEvent, enrollment: Enrollment, rows: Row[]): void {
    for (const [n, row] of rows.entries()) {
      const asked = this.#askedFor(row, event);
      if (asked.length > 0) this.decisions.push({ row: this.rows.length + n, asked });
    }
    super.record(event, enrollment, rows);
  }

  #askedFor({ type, node = '', because, goal, reason, why }: Row, { type: told, at }: EngineEvent): Asked[] {
    const { steps, goals, exits } = this.#plan;
    const step = steps[node];
    const scope = this.#scope(at);
    const judged = (condition: Condition): Asked[] => [{ check: checkOf(condition, scope) }];
    if (type === 'left' && step?.type === 'choose' && 'cases' in step) {
      const asked = because?.code === 'case' ? step.cases.slice(0, because.case) : step.cases;
      return asked.map(({ outlet, when }) => ({ outlet, check: checkOf(when, scope) }));
    }
    if (type === 'left' && because?.code === 'met' && step?.type === 'wait' && step.until.type === 'condition') {
      return judged(step.until.condition);
    }
    if (type === 'blocked' && why === 'consent' && step?.type === 'deliver') {
      return judged({ consent: step.channel, purpose: step.purpose });
    }
    if (type === 'goal') {
      const met = goals.find(({ key }) => key === goal)?.when;
      return met?.type === 'condition' ? judged(met.condition) : [];
    }
    if (type === 'exited') {
      const heard = told === 'happened' ? this.#heard : undefined;
      const hears = ({ when }: PlanExit) =>
        when.type === 'condition'
          ? holds(when.condition, scope)
          : heard !== undefined && matches(when.pattern, heard, scope);
      const applied = exits.find(hears);
      return applied && applied.reason === reason && applied.when.type === 'condition'
        ? judged(applied.when.condition)
        : [];
    }
    return [];
  }

  #scope(at: number): Scope {
    const visits = this.#judged?.visits ?? {};
    return { view: super.view(), at, visits, key: this.#plan.entry.key };
  }
}
