import type { ConnectorManifest, Journey, Problem } from '@waymark/core/journey';
import type { AudienceCustomer, AudienceResult, Progress } from '@waymark/core/simulator/audience';
import type { Assumptions, FromWorker, ToWorker } from './messages.ts';

/** As much of a `Worker` as a run needs. */
export interface RunWorker {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** A part of the audience; `total` is how many there are altogether. */
export interface AudiencePart {
  customers: readonly AudienceCustomer[];
  total: number;
}

/** What a run is made of. */
export interface RunParts {
  journey: Journey;
  connectors: readonly ConnectorManifest[];
  assumptions: Assumptions;
  parts: AsyncIterable<AudiencePart>;
  openWorker(): RunWorker;
  onProgress(progress: Progress): void;
  /** Ends the run at once, whatever the worker is doing; the promise is rejected with the signal's reason. */
  signal: AbortSignal;
}

/** What came of a run. */
export type RunOutcome = { result: AudienceResult } | { problems: Problem[] };

/** Simulates a journey over an audience in a worker of its own, which ends with the run however that ends. */
export async function runAudience(run: RunParts): Promise<RunOutcome> {
  const { journey, connectors, assumptions, signal } = run;
  signal.throwIfAborted();
  const worker = run.openWorker();
  try {
    const progress = { done: 0, total: 0 };
    const outcome = new Promise<RunOutcome>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.addEventListener('error', ({ message }) => reject(new Error(message ?? 'the simulation broke')));
      worker.addEventListener('message', ({ data }) => {
        if (data.type !== 'progress') resolve(data);
        else {
          progress.done = data.done;
          run.onProgress({ ...progress });
        }
      });
    });
    worker.postMessage({ type: 'begin', journey, connectors, assumptions });
    const fed = feed(worker, run, (total) => {
      progress.total = total;
      run.onProgress({ ...progress });
    });
    return await Promise.race([outcome, fed.then(() => outcome)]);
  } finally {
    worker.terminate();
  }
}

async function feed(worker: RunWorker, { parts, signal }: RunParts, onTotal: (total: number) => void): Promise<void> {
  for await (const { customers, total } of parts) {
    if (signal.aborted) return;
    onTotal(total);
    worker.postMessage({ type: 'customers', customers });
  }
  worker.postMessage({ type: 'end' });
}
