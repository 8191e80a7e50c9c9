import { perform } from '@waymark/core/driver';
import { hasEnded, type Position } from '@waymark/core/engine';
import { Scenario } from '@waymark/core/scenario';
import type { Compose } from '../deliveries/compose.ts';
import type { HandOverParts } from '../deliveries/hand-over.ts';
import { RetryLater } from '../deliveries/retry-later.ts';
import { createRunPost } from '../deliveries/run-post.ts';
import type { Agenda } from '../enrollments/agenda.ts';
import { createInboxAgenda } from '../enrollments/inbox-agenda.ts';
import type { Post } from '../enrollments/post.ts';
import { createRunAgenda } from '../enrollments/run-agenda.ts';
import { StoreWorld } from '../enrollments/store-world.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { StoredVersion } from '../store/versions.ts';
import { toFailure } from './failure.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { type Go, paced } from './paced.ts';
import type { JourneyActivities, StretchRequest } from './stretch-request.ts';

/** What the activities work with. */
export interface ActivityParts extends HandOverParts {
  compose: Compose;
  /** Sends live messages. */
  post: Post;
  failPoints?: FailPoints;
  /** Told of stretches that failed: histories say only that they did. */
  report: (trouble: { enrollment: number; err: unknown }) => void;
}

/** The activities of a journey on a store. Each may run twice, even at once: what they write is keyed, stretches of one
 * enrollment take turns, and a repeat answers the same. */
export function createActivities(parts: ActivityParts): JourneyActivities {
  const runStretch = async (request: StretchRequest, retries?: Position): ReturnType<Go> => {
    const { store, failPoints = noFailPoints } = parts;
    await failPoints('stretch:begin', request.id);
    const row = await store.enrollments.byId(request.id);
    const version = row && (await store.versions.byId(row.version));
    if (!row || !version) return erased(request);
    const { agenda, post } = await surroundings(parts, request, { row, version });
    // Of a connector that is not loaded now, nobody knows.
    const canRecall = (connector: string) => parts.connectorOf(connector)?.manifest.capabilities.recall ?? true;
    const world = new StoreWorld({ store, row, version, agenda, post, failPoints, canRecall, retries });
    const { events, enrollment } = await perform(version.plan, request.enrollment, world);
    const next = hasEnded(enrollment) ? null : await agenda.next(enrollment);
    if (row.run && next === null) await store.runs.finish(row.run, Date.now());
    await failPoints('stretch:end', row.id);
    return { events, next, enrollment };
  };
  const oneAtATime = createOneAtATime();
  const run = (request: StretchRequest, retries?: Position) =>
    oneAtATime(request.id, () => paced(request, (one) => runStretch(one, retries))).catch((err: unknown) => {
      if (!(err instanceof RetryLater)) parts.report({ enrollment: request.id, err });
      return toFailure(err);
    });
  return {
    stretch: (request) => run(request),
    deliver: (request) => run(request, request.enrollment.position),
  };
}

async function surroundings(
  parts: ActivityParts,
  { limit }: StretchRequest,
  { row, version }: { row: StoredEnrollment; version: StoredVersion },
): Promise<{ agenda: Agenda; post: Post }> {
  const { store, compose, post, connectorOf, secretsOf, url } = parts;
  if (!row.run) return { agenda: createInboxAgenda(store, row.id, limit), post };
  const run = await store.runs.byId(row.run);
  if (!run) throw new Error(`test run ${row.run} is gone`);
  const scenario = Scenario.parse(run.scenario);
  return {
    agenda: createRunAgenda(store, { run, row, zone: version.plan.zone, limit }),
    post: createRunPost({ store, compose, connectorOf, secretsOf, url, scenario, sends: run.sends }),
  };
}

/** The enrollment is gone from the store, with its customer: its workflow ends. */
const erased = ({ enrollment }: StretchRequest): Awaited<ReturnType<Go>> => ({
  enrollment,
  events: [{ type: 'stopped', at: enrollment.at, seq: enrollment.taken, reason: 'erased' }],
  next: null,
});
