import type { createApiClient } from '../api/trpc.ts';
import type { AudiencePart } from './run-audience.ts';

/** So many customers are simulated at most, and so many asked for at once. */
export const mostCustomers = 10_000;
const partSize = 500;

/** How long the names of events may be together: they stand in the address asked for. */
const mostNames = 1_000;

type Api = Pick<ReturnType<typeof createApiClient>, 'customers'>;

/** The workspace's customers, part by part, with what happened to them of these events. */
export async function* audienceParts(
  api: Api,
  { events, signal }: { events: readonly string[]; signal: AbortSignal },
): AsyncGenerator<AudiencePart> {
  const asked = fitting(events);
  let left = mostCustomers;
  for (let after: string | undefined = ''; after !== undefined && left > 0; ) {
    const limit = Math.min(partSize, left);
    const { customers, next, total } = await api.customers.audience.query({ after, limit, events: asked }, { signal });
    left -= customers.length;
    after = next;
    yield { customers, total: Math.min(total, mostCustomers) };
  }
}

function fitting(events: readonly string[]): string[] {
  let length = 0;
  return events.filter((event) => {
    length += event.length + 3;
    return length <= mostNames;
  });
}
