import { checkJourney, compileJourney, summarizeContent } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { readScenario } from '@waymark/core/scenario';
import { traceOf } from '@waymark/core/simulator';
import type { Trials } from '../api/trials.ts';
import { contentsOf } from '../contents/contents-of.ts';
import type { Store } from '../store/store.ts';
import { prepareRun } from './prepare-run.ts';

/** What test runs need of the rest of the runtime. */
export interface TrialsParts {
  store: Store;
  connectors: () => ConnectorManifest[];
  /** Tells the dispatcher that there is something to hand over. */
  nudge: () => void;
  /** Where the Temporal UI shows an execution. */
  temporalUrl: (workflowId: string) => string;
}

/** A test run's rows are kept this long. */
const keptFor = 24 * 3_600_000;

/** Test runs: a scenario played on Temporal by a logical clock, apart from everything live. */
export function createTrials({ store, connectors, nudge, temporalUrl }: TrialsParts): Trials {
  return {
    async start(document, scenario, { speed, sends }) {
      const read = readScenario(scenario);
      if ('problems' in read) {
        return { problems: read.problems.map((one) => ({ code: 'invalid-scenario', severity: 'error', ...one })) };
      }
      const stored = await store.contents.all();
      const contents = stored.map((content) => summarizeContent(content.document, { connectors: connectors() }));
      // A scenario says the same wherever it is played; only what is really sent has to be there.
      const context = { connectors: connectors(), ...(sends && { workspace: { contents } }) };
      const errors = checkJourney(document, context).filter(({ severity }) => severity === 'error');
      if (errors.length > 0) return { problems: errors };
      const compiled = compileJourney(document, context);
      if ('problems' in compiled) return compiled;
      const { plan } = compiled;
      const run = await store.transaction((tables) => {
        tables.runs.forget(Date.now() - keptFor);
        return prepareRun(tables, {
          document: document as JsonObject,
          contents: contentsOf(document as JsonObject, stored),
          plan,
          scenario: read.scenario,
          speed,
          sends,
        });
      });
      nudge();
      return { run };
    },

    async get(id) {
      const run = await store.runs.byId(id);
      if (!run) return undefined;
      const row = run.enrollment === null ? undefined : await store.enrollments.byId(run.enrollment);
      const version = row && (await store.versions.byId(row.version));
      const done = run.state === 'done';
      if (!row || !version) return { done, trace: [], decisions: [], workflowId: '', temporalUrl: '' };
      const trace = traceOf(version.plan, await store.trace.rows(row.id));
      const decisions = await store.trace.decisions(row.id);
      return { done, trace, decisions, workflowId: row.workflowId, temporalUrl: temporalUrl(row.workflowId) };
    },
  };
}
