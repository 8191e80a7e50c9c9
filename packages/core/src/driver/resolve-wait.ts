import type { EngineEvent, Enrollment } from '../engine/index.ts';
import { type EventUntil, matches, type Pattern, type Scope, type WaitStep } from '../plan/index.ts';
import { addDuration, type Instant } from '../time/index.ts';

type Resolved = Extract<EngineEvent, { type: 'wait-resolved' }>;

/** Says how long a wait that begins now lasts, or by which outlet it is over already. */
export function resolveWait(step: WaitStep, enrollment: Enrollment, scope: Scope): Resolved {
  const { until } = step;
  switch (until.type) {
    case 'duration':
      return lastsUntil(scope.at, addDuration(scope.at, until.duration, scope.view.zone), 'next');
    case 'event':
      return resolveEventWait(until, enrollment, scope);
    default:
      return until satisfies never;
  }
}

/** A wait without any length leaves at once. */
const lastsUntil = (at: Instant, until: Instant, outlet: 'next' | 'timeout'): Resolved =>
  until > at
    ? { type: 'wait-resolved', at, until }
    : { type: 'wait-resolved', at, until: null, outlet, because: { code: outlet === 'next' ? 'elapsed' : 'timeout' } };

function resolveEventWait(until: EventUntil, enrollment: Enrollment, scope: Scope): Resolved {
  const { at } = scope;
  const before = alreadyHappened(until, enrollment, scope);
  if (before) {
    return {
      type: 'wait-resolved',
      at,
      until: null,
      outlet: before.outlet,
      because: { code: 'happened', event: before.event },
    };
  }
  if (until.timeout !== undefined) return lastsUntil(at, addDuration(at, until.timeout, scope.view.zone), 'timeout');
  if (until.any.some((pattern) => canHappen(pattern, scope))) return { type: 'wait-resolved', at, until: null };
  return { type: 'wait-resolved', at, until: null, outlet: 'timeout', because: { code: 'impossible' } };
}

/** The earliest event of the wait's span that was heard before it began; among alternatives document order decides. */
function alreadyHappened(
  until: EventUntil,
  enrollment: Enrollment,
  scope: Scope,
): { outlet: string; event: string } | undefined {
  const alternatives = until.any.filter((pattern) => pattern.of !== undefined || until.since !== undefined);
  if (alternatives.length === 0) return undefined;
  const from = sinceOf(until.since, enrollment, scope);
  for (const event of scope.view.history) {
    if (event.entering) continue;
    const heard = alternatives.find(
      (pattern) => (pattern.of !== undefined || event.arrived >= from) && matches(pattern, event, scope),
    );
    if (heard) return { outlet: heard.outlet, event: event.event };
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
