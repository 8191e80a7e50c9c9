import type { ConnectorManifest } from '@waymark/core/journey';
import { isoInstant } from '@waymark/core/time';
import { displayName } from '../customers/display-name.ts';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import type { StoredRep } from '../store/reps.ts';
import type { Store, Tables } from '../store/store.ts';
import type { StoredTask, TaskInPlace, TaskState } from '../store/tasks.ts';
import { type Answer, answerTask, isOfferedTo, type Refusal } from './answer.ts';
import { type Brief, briefOf } from './brief.ts';
import { givenToday, giveWaiting, limitOf } from './daily-limit.ts';
import { repOf } from './link.ts';

/** A task as a rep's list shows it. Instants are ISO 8601 in UTC. */
export interface DeskTask {
  id: string;
  title: string;
  priority: 'low' | 'normal' | 'high';
  state: TaskState;
  /** True while it is on offer: others see it too, and whoever accepts has it. */
  offered: boolean;
  customer: string;
  journey: string;
  dueAt?: string;
  expiresAt?: string;
  endedAt?: string;
  /** The title of the outcome it was completed with. */
  outcome?: string;
  reason?: string;
}

/** A task in full, with what its rep should know before they begin. */
export interface DeskTaskDetail extends DeskTask {
  text?: string;
  draft?: string;
  link?: string;
  outcomes: { key: string; title: string }[];
  note?: string;
  brief: Brief;
}

/** A rep's inbox: what is to do, the most urgent first; how much waits for another day; what ended in the last days. */
export interface Desk {
  rep: string;
  tasks: DeskTask[];
  waiting: number;
  ended: DeskTask[];
}

/** What a rep may do with their own link, each with its token. Undefined: the link is not (or no longer) good. */
export interface Desks {
  list(token: string): Promise<Desk | undefined>;
  /** One task; `refused` where it is none of this rep's, or somebody else has it. */
  task(
    token: string,
    asked: { id: number; language: string },
  ): Promise<{ task: DeskTaskDetail } | { refused: Refusal } | undefined>;
  answer(
    token: string,
    asked: { id: number; answer: Answer; language: string },
  ): Promise<{ task: DeskTaskDetail } | { refused: Refusal } | undefined>;
}

/** What desks need of the rest of the runtime. */
export interface DesksParts {
  store: Store;
  signingKey: Buffer;
  manifests: () => readonly ConnectorManifest[];
  now: () => number;
  /** Called once something was committed. */
  committed: () => void;
  failPoints?: FailPoints;
}

const day = 86_400_000;
const shownFor = 7 * day;
const mostEnded = 30;

/** The reps' side of the inbox. It needs nothing but the database: it works while Temporal is away. */
export function createDesks(parts: DesksParts): Desks {
  const { store, signingKey, manifests, now, committed, failPoints = noFailPoints } = parts;
  const detail = (tables: Tables, found: TaskInPlace, language: string) =>
    detailOf(tables, found, briefOf(tables, found, { manifests: manifests(), language }));

  return {
    list: (token) =>
      store.transaction((tables) => {
        const rep = repOf(tables, signingKey, token);
        return rep && deskOf(tables, rep, now());
      }),

    task: (token, { id, language }) =>
      store.read((tables) => {
        const rep = repOf(tables, signingKey, token);
        if (!rep) return undefined;
        const found = tables.tasks.inPlace(id);
        if (!found || !(isOf(found.task, rep) || isOfferedTo(found.task, rep))) return { refused: 'not-found' };
        if (found.task.rep !== null && !isOf(found.task, rep)) return { refused: 'taken' };
        return { task: detail(tables, found, language) };
      }),

    async answer(token, { id, answer, language }) {
      const rep = await store.read((tables) => repOf(tables, signingKey, token));
      if (!rep) return undefined;
      const enrollment = (await store.tasks.byId(id))?.enrollment;
      if (enrollment === undefined) return { refused: 'not-found' };
      await failPoints('task:begin', enrollment);
      const outcome = await store.transaction((tables): Awaited<ReturnType<Desks['answer']>> => {
        const task = tables.tasks.byId(id);
        const still = repOf(tables, signingKey, token);
        if (!still) return undefined;
        const answered = task ? answerTask(tables, { task, rep: still, answer, at: now() }) : undefined;
        if (!answered || 'refused' in answered) return { refused: answered?.refused ?? 'not-found' };
        const found = tables.tasks.inPlace(id);
        return found ? { task: detail(tables, found, language) } : { refused: 'not-found' };
      });
      committed();
      await failPoints('task:committed', enrollment);
      return outcome;
    },
  };
}

const isOf = (task: StoredTask, rep: StoredRep): boolean => task.rep === rep.id && task.state !== 'waiting';

/** What stands on a rep's desk. Offers count as new ones: there are no more of them than today has room for. */
function deskOf(tables: Tables, rep: StoredRep, now: number): Desk {
  giveWaiting(tables, rep, now);
  const given = givenToday(tables, rep, now);
  const offers = tables.tasks.offered(rep.roles);
  const shown: TaskInPlace[] = [];
  for (const offer of offers) if (given + shown.length < limitOf(tables, offer.task)) shown.push(offer);
  const ended = tables.tasks.endedFor(rep.id, { since: now - shownFor, limit: mostEnded });
  return {
    rep: rep.name,
    tasks: [...tables.tasks.ofRep(rep.id), ...shown].map((found) => taskOf(tables, found)),
    waiting: tables.tasks.waiting(rep.id).length + offers.length - shown.length,
    ended: ended.map((found) => taskOf(tables, found)),
  };
}

function taskOf({ versions }: Tables, { task, enrollment, customer }: TaskInPlace): DeskTask {
  const { delivery, title, priority, state, rep, offered, dueAt, expiresAt, endedAt, outcomes, outcome, reason } = task;
  const instant = <Name extends string>(name: Name, at: number | null) =>
    (at === null ? {} : { [name]: isoInstant(at) }) as { [key in Name]?: string };
  return {
    id: String(delivery),
    title,
    priority,
    state,
    offered: offered && rep === null,
    customer: displayName(customer),
    journey: String(versions.byId(enrollment.version)?.document.name ?? enrollment.journey),
    ...instant('dueAt', dueAt),
    ...instant('expiresAt', expiresAt),
    ...instant('endedAt', endedAt),
    ...(outcome !== null && { outcome: outcomes.find(({ key }) => key === outcome)?.title ?? outcome }),
    ...(reason !== null && { reason }),
  };
}

function detailOf(tables: Tables, found: TaskInPlace, brief: Brief): DeskTaskDetail {
  const { brief: text, draft, link, outcomes, note } = found.task;
  return {
    ...taskOf(tables, found),
    ...(text !== null && { text }),
    ...(draft !== null && { draft }),
    ...(link !== null && { link }),
    outcomes,
    ...(note !== null && { note }),
    brief,
  };
}
