import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';
import { blocks } from './table.ts';
import { traceText } from './trace-text.ts';

/** `trace ENROLLMENT`: what happened to one enrollment, named by its number or its workflow id. */
export const trace = (enrollment: string): Promise<Outcome> =>
  withServer(async (server) => {
    const { document: _, ...value } = await server.enrollments.trace.query({ id: enrollment });
    const head = `${value.customer.name} (${value.customer.id}) in ${value.journey}, version ${value.version}`;
    return { value, text: blocks(head, traceText(value.trace), value.temporalUrl) };
  });
