import { alarmOf, type Enrollment, hasEnded } from '@waymark/core/engine';
import type { DeliverStep, Plan } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import { agendaOf, endOf, type TraceRow } from '@waymark/core/simulator';

/** What a trace is held against. */
export interface Played {
  plan: Plan;
  scenario: Scenario;
  trace: readonly TraceRow[];
  /** Undefined when the customer was not admitted. */
  enrollment?: Enrollment | undefined;
}

/** Everything about a trace that the contract (contracts.md, *Trace*) does not allow; each with its row's number. */
export function traceFaults(played: Played): string[] {
  const { trace, enrollment } = played;
  if (trace.length === 0) return enrollment ? ['enrolled, and nothing in the trace'] : [];
  return [...clockFaults(played), ...orderFaults(played), ...endFaults(played)];
}

function clockFaults({ trace, scenario }: Played): string[] {
  const [start, end] = [Date.parse(scenario.start), endOf(scenario)];
  return trace.flatMap(({ at, until, type }, n) => {
    const instant = Date.parse(at);
    const faults: string[] = [];
    if (instant < start || instant > end) faults.push(`${n}: ${at} lies outside of the scenario`);
    if (n > 0 && instant < Date.parse(String(trace[n - 1]?.at))) faults.push(`${n}: time goes back to ${at}`);
    if (typeof until === 'string' && Date.parse(until) < instant)
      faults.push(`${n}: ${type} until ${until}, before it began`);
    if ((type === 'waiting' || type === 'held') !== (until !== undefined)) faults.push(`${n}: ${type} and until`);
    if (new Date(instant).toISOString() !== at) faults.push(`${n}: ${at} is not in UTC with milliseconds`);
    return faults;
  });
}

/** Goes along the rows as the engine must have gone. */
function orderFaults({ plan, trace }: Played): string[] {
  const faults: string[] = [];
  const visits = new Map<string, number>();
  const goals = new Set<string>();
  let node: string | undefined;
  let expected: string | null | undefined = plan.triggers.find((one) => one.node === trace[0]?.node)?.next ?? null;
  let isOver = false;
  for (const [n, row] of trace.entries()) {
    const fault = (why: string) => faults.push(`${n}: ${row.type} ${why}`);
    if (isOver) fault('after the end');
    if ((row.type === 'enrolled') !== (n === 0)) fault('in its place');
    const rule = row.type === 'goal' || row.type === 'exited' || row.type === 'enrolled';
    if (rule ? row.visit !== undefined : row.visit === undefined) fault(`has visit ${row.visit}`);
    if (row.type === 'entered') {
      const visit = (visits.get(row.node ?? '') ?? 0) + 1;
      if (node !== undefined) fault(`while still in ${node}`);
      if (row.node !== expected) fault(`${row.node}, not ${expected}`);
      if (row.visit !== visit) fault(`is visit ${row.visit}, not ${visit}`);
      visits.set(row.node ?? '', visit);
      node = row.node;
    } else if (row.type === 'goal') {
      if (goals.has(row.goal ?? '') || !plan.goals.some(({ key }) => key === row.goal)) fault(`of ${row.goal}`);
      goals.add(row.goal ?? '');
      const ends = plan.goals.find(({ key }) => key === row.goal)?.exit;
      const next = trace[n + 1];
      if (ends && (next?.type !== 'exited' || next.reason !== 'goal')) fault('that ends, and did not');
    } else if (row.type === 'exited') {
      if (row.reason === 'end' && node !== undefined && plan.steps[node]?.type !== 'end') fault(`at ${node}`);
      isOver = true;
    } else if (row.type !== 'enrolled') {
      if (row.node !== node || row.visit !== visits.get(node ?? '')) fault(`at ${row.node}, not ${node}`);
      faults.push(...stepFaults(plan, row).map((why) => `${n}: ${why}`));
      if (row.type === 'left') {
        expected = wiredTo(plan, node, row.outlet);
        const next = trace[n + 1];
        const isEnd = next?.type === 'exited' && (next.reason === 'end' || next.reason === 'too-many-visits');
        if (expected === null ? !isEnd : next?.type !== 'entered' && next?.reason !== 'too-many-visits') {
          fault(`to ${expected}, and then ${next?.type}`);
        }
        if (!row.why) fault('has no reason');
        node = undefined;
      }
    }
  }
  return faults;
}

function wiredTo({ steps }: Plan, node = '', outlet = ''): string | null {
  const next: Record<string, string> = steps[node]?.next ?? {};
  return Object.hasOwn(next, outlet) ? (next[outlet] ?? null) : null;
}

const typesOfStep: Readonly<Record<string, readonly TraceRow['type'][]>> = {
  choose: ['left'],
  wait: ['waiting', 'left'],
  deliver: ['held', 'sent', 'blocked', 'failed', 'left'],
  update: ['updated', 'left'],
  enter: ['left'],
  end: [],
};

function stepFaults(plan: Plan, { node, type, outlet, why }: TraceRow): string[] {
  const step = plan.steps[node ?? ''];
  if (!step) return [`${type} at ${node}, which is no step`];
  const faults = typesOfStep[step.type]?.includes(type) ? [] : [`${type} at a step that is ${step.type}`];
  if (['held', 'blocked', 'failed'].includes(type) && !why) faults.push(`${type} without a reason`);
  if (type === 'left' && step.type === 'deliver' && !isWiredAs(step, outlet)) faults.push(`left by ${outlet}`);
  return faults;
}

const isWiredAs = ({ next }: DeliverStep, outlet: string | undefined): boolean =>
  outlet === 'next' || ((outlet === 'blocked' || outlet === 'failed') && next[outlet] !== undefined);

/** The last row is `exited`, unless the scenario ended first or nothing is left that could happen. */
function endFaults({ scenario, trace, enrollment }: Played): string[] {
  const last = trace.at(-1);
  if (!enrollment) return ['a trace, and no enrollment'];
  if (hasEnded(enrollment) !== (last?.type === 'exited')) return [`ends with ${last?.type}`];
  if (last?.type === 'exited') return [];
  const { position, taken } = enrollment;
  const end = endOf(scenario);
  const alarm = alarmOf(enrollment);
  const happened = agendaOf(scenario).filter(({ at }) => at <= end).length;
  const faults: string[] = [];
  if (position.type !== 'waiting' && position.type !== 'held') faults.push(`stopped while ${position.type}`);
  if (alarm !== null && alarm <= end) faults.push(`stopped before its alarm at ${new Date(alarm).toISOString()}`);
  if (taken !== happened) faults.push(`took ${taken} of ${happened} happenings`);
  return faults;
}
