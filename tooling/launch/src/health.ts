import { setTimeout as sleep } from 'node:timers/promises';
import { tailOf } from './log-file.ts';
import type { RunningService } from './service.ts';

const PATIENCE_MS = 180_000;
const TELL_MS = 10_000;
const TOO_MANY_ENDS = 4;

interface HealthOptions {
  url: string;
  services: readonly RunningService[];
  report: (line: string) => void;
}

/**
 * Waits until `GET /health` answers 200 and a worker serves the journeys. Answers a problem's text when a service keeps ending
 * or it takes too long. That no worker is seen ends nothing, since Temporal may not tell: it is reported, and that is all.
 */
export async function untilHealthy({ url, services, report }: HealthOptions): Promise<string | undefined> {
  const startedAt = Date.now();
  let toldAt = startedAt;
  for (;;) {
    const failing = services.find((running) => running.ends() >= TOO_MANY_ENDS);
    if (failing) {
      const { name, log } = failing.service;
      return `The ${name} does not start. The end of its log, ${log}:\n${tailOf(log)}`;
    }
    const health = await askHealth(url);
    if (health === 'healthy') return undefined;
    if (Date.now() - startedAt > PATIENCE_MS) {
      if (health !== unserved) return `Waymark did not get ready within ${PATIENCE_MS / 1000} s: ${health}.`;
      report(`${unserved}; the worker’s log says more.`);
      return undefined;
    }
    if (Date.now() - toldAt > TELL_MS) {
      toldAt = Date.now();
      report(`waiting until all is healthy (${health}) …`);
    }
    await sleep(50);
  }
}

const unserved = 'no worker serves the journeys yet';

async function askHealth(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(3_000) });
    const text = await response.text();
    if (response.status !== 200) return text.slice(0, 300);
    return hasNoWorker(text) ? unserved : 'healthy';
  } catch {
    return 'the API does not answer yet';
  }
}

function hasNoWorker(health: string): boolean {
  const { worker } = JSON.parse(health) as { worker?: unknown };
  return worker === 'down';
}
