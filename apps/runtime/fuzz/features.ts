import type { TraceRow } from '@waymark/core/simulator';
import type { GeneratedCase } from './arbitrary-case.ts';

/** What of the language a case shows, by name: kinds visited, ways of waiting and how they ended, ties, re-entries. */
export function featuresOf({ journey, plan, scenario }: GeneratedCase, trace: readonly TraceRow[]): Set<string> {
  const seen = new Set<string>();
  if (trace.length === 0) return seen.add('not enrolled');
  seen.add('enrolled');
  const waited = new Map<string, string>();
  for (const [n, { type, node = '', visit = 0, at, outlet, why, until, reason, because }] of trace.entries()) {
    const next = trace[n + 1];
    const step = plan.steps[node];
    seen.add(type === 'exited' ? `exited ${named(reason)}` : type);
    if (type === 'entered' && step) seen.add(`step ${step.type}`);
    if (visit > 1) seen.add('visited again');
    if (type === 'held' || type === 'blocked' || type === 'failed') seen.add(`${type} ${why}`);
    if (step?.type === 'wait') {
      const place = `${node} ${visit}`;
      if (type === 'waiting') {
        seen.add(waited.has(place) ? 're-timed' : `waiting ${step.until.type}`);
        if (until === null) seen.add('waiting without end');
        if (typeof until === 'string') waited.set(place, until);
        const happened = scenario.happenings.some((one) => sameInstant(scenario.start, one.after, until));
        if (happened) seen.add('a happening as a wait ends');
      }
      if (type === 'left') seen.add(`${step.until.type} ${because?.code}${waited.has(place) ? '' : ' at once'}`);
    }
    if (type === 'left' && because && step?.type !== 'wait') seen.add(`left ${because.code}`);
    if (type === 'goal') {
      seen.add(next?.reason === 'goal' ? 'goal that ends' : 'goal that goes on');
      if (trace[n - 1]?.type === 'updated') seen.add('goal by an update');
    }
    if (type === 'exited' && trace[n - 1]?.type === 'held') seen.add('ended while held');
    if (type === 'left' && outlet === 'next' && because?.code === 'blocked') seen.add('blocked, unwired');
    if (next && at === next.at && type === 'goal' && next.type === 'left') seen.add('goal and wait by one event');
  }
  if (trace.at(-1)?.type !== 'exited') seen.add('still open');
  if (scenario.until !== undefined && trace.at(-1)?.type !== 'exited') seen.add('cut off by until');
  if (plan.entry.key !== undefined) seen.add('keyed');
  if (scenario.happenings.length > 2) seen.add('three happenings or more');
  if (journey.nodes.length > 6) seen.add('seven nodes or more');
  if (trace.length > 100) seen.add('over a hundred rows');
  for (const one of scenario.happenings) seen.add(`happening ${'event' in one ? 'event' : Object.keys(one)[1]}`);
  return seen;
}

const own = ['end', 'goal', 'too-many-visits', 'done', 'lost'];
const named = (reason = ''): string => (own.includes(reason) ? reason : 'by a rule');

function sameInstant(start: string, after: string, until: string | null | undefined): boolean {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(after)?.map(Number) ?? [];
  const part = (value: number) => value || 0;
  const ahead = ((part(days) * 24 + part(hours)) * 60 + part(minutes)) * 60_000 + Math.round(part(seconds) * 1000);
  return typeof until === 'string' && Date.parse(start) + ahead === Date.parse(until);
}
