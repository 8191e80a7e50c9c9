import type { Journey } from '@waymark/core/journey';
import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from './messages.ts';
import { type AudiencePart, type RunParts, type RunWorker, runAudience } from './run-audience.ts';

const customers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => ({ id: `hcp-${from + n}`, attributes: {} }));

async function* parts(...sizes: number[]): AsyncGenerator<AudiencePart> {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let from = 0;
  for (const size of sizes) {
    yield { customers: customers(from, from + size), total };
    from += size;
  }
}

/** A worker that counts its customers, or does as it is told. */
class CountingWorker implements RunWorker {
  terminated = 0;
  readonly #listeners: ((event: { data: FromWorker }) => void)[] = [];
  readonly #onError: ((event: { message?: string }) => void)[] = [];
  #count = 0;

  readonly #answer: (message: ToWorker, count: number) => FromWorker | Error | undefined;

  constructor(answer: (message: ToWorker, count: number) => FromWorker | Error | undefined) {
    this.#answer = answer;
  }

  postMessage(message: ToWorker): void {
    if (message.type === 'customers') this.#count += message.customers.length;
    const answer = this.#answer(message, this.#count);
    if (answer instanceof Error) for (const tell of this.#onError) tell({ message: answer.message });
    else if (answer) for (const tell of this.#listeners) tell({ data: answer });
  }

  addEventListener(type: 'message' | 'error', listener: (event: never) => void): void {
    if (type === 'message') this.#listeners.push(listener as (event: { data: FromWorker }) => void);
    else this.#onError.push(listener as (event: { message?: string }) => void);
  }

  terminate(): void {
    this.terminated += 1;
  }
}

const counting = (message: ToWorker, count: number): FromWorker | undefined => {
  if (message.type === 'customers') return { type: 'progress', done: count };
  return message.type === 'end' ? { type: 'result', result: { customers: count, journeys: {} } } : undefined;
};

const run = (worker: RunWorker, more: Partial<RunParts> = {}) =>
  runAudience({
    journey: {} as Journey,
    connectors: [],
    assumptions: { start: '2026-03-02T08:00:00Z', until: 'P1D', entry: {} },
    parts: parts(3, 2),
    openWorker: () => worker,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...more,
  });

describe('an audience run', () => {
  it('hands every customer to its worker, tells how far it is, and ends the worker with itself', async () => {
    const worker = new CountingWorker(counting);
    const seen: string[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => seen.push(`${done}/${total}`);
    expect(await run(worker, { onProgress })).toMatchObject({ result: { customers: 5 } });
    expect(seen).toEqual(['0/5', '3/5', '3/5', '5/5']);
    expect(worker.terminated).toBe(1);
  });

  it('says what is wrong with the journey, without waiting for the customers', async () => {
    const worker = new CountingWorker(({ type }) =>
      type === 'begin' ? { type: 'problems', problems: [] } : undefined,
    );
    const never = async function* (): AsyncGenerator<AudiencePart> {
      await new Promise(() => undefined);
      yield { customers: [], total: 0 };
    };
    expect(await run(worker, { parts: never() })).toMatchObject({ problems: [] });
    expect(worker.terminated).toBe(1);
  });

  it('ends at once when it is cancelled, whatever its worker is doing', async () => {
    const worker = new CountingWorker(() => undefined);
    const controller = new AbortController();
    const running = run(worker, { signal: controller.signal });
    controller.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
    expect(worker.terminated).toBe(1);
    await expect(run(worker, { signal: controller.signal })).rejects.toThrow('cancelled');
  });

  it('fails when the worker breaks or the customers cannot be had', async () => {
    const broken = new CountingWorker(({ type }) => (type === 'customers' ? new Error('out of memory') : undefined));
    await expect(run(broken)).rejects.toThrow('out of memory');
    const unreachable = async function* (): AsyncGenerator<AudiencePart> {
      yield { customers: customers(0, 1), total: 9 };
      throw new Error('no answer');
    };
    const worker = new CountingWorker(counting);
    await expect(run(worker, { parts: unreachable() })).rejects.toThrow('no answer');
    expect([broken.terminated, worker.terminated]).toEqual([1, 1]);
  });
});
