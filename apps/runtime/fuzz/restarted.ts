import { performNow } from '@waymark/core/driver';
import { advance, type EngineEvent, type Enrollment, enlist, type Row } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import { SimulatedWorld, storyOf, type TraceRow, traceOf, triggerOf } from '@waymark/core/simulator';

/** Ends a loop from inside. */
class Enough extends Error {}

/** A simulated world in which the loop ends after every event, as if the process had ended there. */
class InterruptedWorld extends SimulatedWorld {
  readonly told: EngineEvent[] = [];
  latest: Enrollment | undefined;

  override record(event: EngineEvent, enrollment: Enrollment, rows: Row[]): void {
    super.record(event, enrollment, rows);
    this.told.push(event);
    this.latest = enrollment;
    throw new Enough();
  }
}

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Plays an admitted scenario with the enrollment written to JSON and read again between any two events, and a new loop for
 * each; gives the trace, and the one that folding the events alone gives, as a replayed workflow does.
 */
export function playRestarted(plan: Plan, scenario: Scenario): { loop: TraceRow[]; fold: TraceRow[] } {
  const trigger = triggerOf(plan, scenario);
  if (!trigger) return { loop: [], fold: [] };
  const world = new InterruptedWorld(plan, storyOf(plan, scenario, trigger));
  const first = enlist(trigger.node, Date.parse(scenario.start));
  for (let current = first, isOver = false; !isOver; ) {
    try {
      performNow(plan, current, world);
      isOver = true;
    } catch (error) {
      if (!(error instanceof Enough) || !world.latest) throw error;
      current = viaJson(world.latest);
    }
  }
  const folded: Row[] = [];
  let enrollment = first;
  for (const event of world.told) {
    const [next, rows] = advance(plan, viaJson(enrollment), viaJson(event));
    enrollment = next;
    folded.push(...rows);
  }
  return { loop: traceOf(plan, world.rows), fold: traceOf(plan, folded) };
}
