import {
  advance,
  alarmOf,
  type Effect,
  type EngineEvent,
  type Enrollment,
  hasEnded,
  pending,
} from '../engine/index.ts';
import { changeOf, type EnterStep, type Plan } from '../plan/index.ts';
import { addDuration } from '../time/index.ts';
import { choose } from './choose.ts';
import { judgeEntry, judgeHappening, judgeTime, scopeOf } from './judge.ts';
import { resolveWait } from './resolve-wait.ts';
import type { Answer, World } from './world.ts';

/** How far an enrollment came, and what the engine was told on the way. */
export interface Performed {
  events: EngineEvent[];
  enrollment: Enrollment;
}

/**
 * Runs one enrollment as far as it goes by now: answers what the engine asks, takes what happened and lets timers
 * fire in the order of their instants (what happened first, on a tie), until nothing is left to do. Returns what the
 * engine was told, and the enrollment that `advance` alone makes of it. The runtime runs one stretch up to the next
 * wait this way.
 */
export async function perform(plan: Plan, enrollment: Enrollment, world: World): Promise<Performed> {
  const course = run(plan, enrollment, world);
  let turn = course.next();
  while (!turn.done) turn = course.next(await turn.value);
  return turn.value;
}

/** The same in a world that answers at once, as a simulated one does. Throws where an answer is a promise. */
export function performNow(plan: Plan, enrollment: Enrollment, world: World): Performed {
  const turn = run(plan, enrollment, world).next();
  if (!turn.done) throw new Error('this world has to be waited for');
  return turn.value;
}

/** The loop itself, whichever world it runs in: it yields the promises that it needs kept. */
type Course<T> = Generator<Promise<unknown>, T, unknown>;

/** An answer, waited for if it is not there yet. */
function* kept<T>(answer: Answer<T>): Course<T> {
  return answer instanceof Promise ? ((yield answer) as T) : answer;
}

function* run(plan: Plan, enrollment: Enrollment, world: World): Course<Performed> {
  const events: EngineEvent[] = [];
  let current = enrollment;
  for (;;) {
    // Asked for every event: a simulated world answers at once, and pays for no generator.
    const recorded = world.recorded(current.told);
    const known = recorded instanceof Promise ? yield* kept(recorded) : recorded;
    const event = known ?? (yield* nextEvent(plan, current, world));
    if (event) {
      const [next, rows] = advance(plan, current, event);
      const written = world.record(event, next, rows);
      if (written instanceof Promise) yield written;
      events.push(event);
      current = next;
    } else if (yield* kept(world.park(current))) {
      return { events, enrollment: current };
    }
  }
}

/** What comes next for the engine: the answer to what it asked, else what happened, else time. */
function* nextEvent(plan: Plan, enrollment: Enrollment, world: World): Course<EngineEvent | undefined> {
  if (hasEnded(enrollment)) return undefined;
  const effect = pending(plan, enrollment);
  const answer = effect && (yield* answerTo(plan, enrollment, { effect, world }));
  if (answer) return answer;
  const alarm = alarmOf(enrollment);
  const due = yield* kept(world.due(enrollment, Math.min(world.now(), alarm ?? Number.POSITIVE_INFINITY)));
  if (due !== undefined) return yield* takeHappening(plan, enrollment, world);
  if (alarm === null || alarm > world.now()) return undefined;
  const then = { ...enrollment, at: Math.max(alarm, enrollment.at) };
  const verdict = judgeTime(plan, then, scopeOf(plan, then, yield* kept(world.view(then))));
  return { type: 'timer-fired', at: then.at, verdict };
}

function* answerTo(
  plan: Plan,
  enrollment: Enrollment,
  { effect, world }: { effect: Effect; world: World },
): Course<EngineEvent | undefined> {
  if (effect.type === 'deliver') return yield* kept(world.deliver(enrollment, effect));
  if (effect.type === 'enter-journey') {
    yield* kept(world.enterJourney(enrollment, (plan.steps[effect.node] as EnterStep).journey));
    return { type: 'enrolled-elsewhere', at: enrollment.at };
  }
  const view = yield* kept(world.view(enrollment));
  const scope = scopeOf(plan, enrollment, view);
  if (effect.type === 'start') {
    const deadlines = plan.goals.flatMap(({ key, within }) =>
      within === undefined ? [] : [[key, addDuration(enrollment.at, within, view.zone)] as const],
    );
    return {
      type: 'started',
      at: enrollment.at,
      deadlines: Object.fromEntries(deadlines),
      verdict: judgeEntry(plan, enrollment, scope),
    };
  }
  const step = plan.steps[effect.node];
  if (step?.type === 'choose') return choose(step, { journey: plan.journey, node: effect.node }, scope);
  if (step?.type === 'update') {
    yield* kept(world.update(enrollment, changeOf(step, scope)));
    const changed = scopeOf(plan, enrollment, yield* kept(world.view(enrollment)));
    return { type: 'updated', at: enrollment.at, verdict: judgeHappening(plan, enrollment, { scope: changed }) };
  }
  if (step?.type === 'wait') return resolveWait(step, enrollment, scope);
  throw new Error(`the plan of ${plan.journey} has no step to perform at ${effect.node}`);
}

/** Takes what happened next, and says what it means. */
function* takeHappening(plan: Plan, enrollment: Enrollment, world: World): Course<EngineEvent> {
  const happening = yield* kept(world.take(enrollment));
  const { seq, event, stop, resume } = happening;
  const at = Math.max(happening.at, enrollment.at);
  if (stop) return { type: 'stopped', at, seq, reason: stop };
  if (resume) return { type: 'resumed', at, seq };
  const now = { ...enrollment, at };
  const scope = scopeOf(plan, now, yield* kept(world.view(now)));
  return { type: 'happened', at, seq, verdict: judgeHappening(plan, now, { scope, event }) };
}
