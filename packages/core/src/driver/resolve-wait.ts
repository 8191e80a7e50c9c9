import type { EngineEvent, Enrollment } from '../engine/index.ts';
import {
  dateInstant,
  type EventUntil,
  holds,
  matches,
  nextChange,
  type Pattern,
  type Scope,
  type WaitStep,
} from '../plan/index.ts';
import { addDuration, type Instant, isOpen, nextOpening } from '../time/index.ts';
import { pastDate } from './judge.ts';

type Resolved = Extract<EngineEvent, { type: 'wait-resolved' }>;
type Answer = Omit<Resolved, 'type' | 'at'>;

/** Says how long a wait that begins now lasts, or by which outlet it is over already. */
export function resolveWait(step: WaitStep, enrollment: Enrollment, scope: Scope): Resolved {
  return { type: 'wait-resolved', at: scope.at, ...answer(step, enrollment, scope) };
}

function answer({ until }: WaitStep, enrollment: Enrollment, scope: Scope): Answer {
  const { at, view } = scope;
  switch (until.type) {
    case 'duration':
      return lasting({ until: addDuration(at, until.duration, view.zone) }, scope);
    case 'window':
      return isOpen(until, at, view.zone) ? elapsed : { until: nextOpening(until, at, view.zone) };
    case 'date': {
      const instant = dateInstant(until, view);
      return instant !== undefined && instant < at
        ? pastDate(until.ifPast)
        : lasting({ until: instant, timeout: until.timeout }, scope);
    }
    case 'event':
      return answerEvent(until, enrollment, scope);
    case 'condition':
      if (holds(until.condition, scope)) return { outlet: 'met', because: { code: 'met' } };
      return { ...lasting({ timeout: until.timeout }, scope), again: nextChange(until.condition, scope) };
    default:
      return until satisfies never;
  }
}

const elapsed: Answer = { outlet: 'next', because: { code: 'elapsed' } };

/** A wait without any length leaves at once; its own instant comes before its timeout. */
function lasting(of: { until?: Instant | undefined; timeout?: string | undefined }, { at, view }: Scope): Answer {
  const timeout = of.timeout === undefined ? undefined : addDuration(at, of.timeout, view.zone);
  if (of.until !== undefined && of.until <= at) return elapsed;
  if (timeout !== undefined && timeout <= at) return { outlet: 'timeout', because: { code: 'timeout' } };
  return { until: of.until, timeout };
}

function answerEvent(until: EventUntil, enrollment: Enrollment, scope: Scope): Answer {
  const before = alreadyHappened(until, enrollment, scope);
  if (before) return { outlet: before.outlet, because: { code: 'happened', event: before.event } };
  if (until.timeout !== undefined || until.any.some((pattern) => canHappen(pattern, scope))) {
    return lasting({ timeout: until.timeout }, scope);
  }
  return { outlet: 'timeout', because: { code: 'impossible' } };
}

/** The earliest event of the wait's span that was heard before it began; among alternatives document order decides. */
function alreadyHappened(
  until: EventUntil,
  enrollment: Enrollment,
  scope: Scope,
): (Pattern & { outlet: string }) | undefined {
  const alternatives = until.any.filter((pattern) => pattern.of !== undefined || until.since !== undefined);
  if (alternatives.length === 0) return undefined;
  const from = sinceOf(until.since, enrollment, scope);
  for (const event of scope.view.history) {
    if (event.entering) continue;
    const heard = alternatives.find(
      (pattern) => (pattern.of !== undefined || event.arrived >= from) && matches(pattern, event, scope),
    );
    if (heard) return heard;
  }
  return undefined;
}

/** From when a wait without `of` counts events; a node never visited: from the wait's beginning. */
function sinceOf(since: string | undefined, { enrolledAt }: Enrollment, { at, visits }: Scope): Instant {
  if (since === undefined) return at;
  return since === 'enrolled' ? enrolledAt : (visits[since]?.entered ?? at);
}

/** False for an event tied to a delivery that has not been, or was blocked or failed. */
const canHappen = ({ of }: Pattern, { visits }: Scope): boolean =>
  of === undefined || typeof visits[of]?.sent === 'number';
