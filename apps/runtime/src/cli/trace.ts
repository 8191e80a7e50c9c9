import { doubtWords } from './doubt-words.ts';
import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';
import { blocks } from './table.ts';
import { traceText } from './trace-text.ts';

/** `trace ENROLLMENT`: what happened to one enrollment, named by its number or its workflow id. */
export const trace = (enrollment: string): Promise<Outcome> =>
  withServer(async (server) => {
    const { document: _, ...value } = await server.enrollments.trace.query({ id: enrollment });
    const head = `${value.customer.name} (${value.customer.id}) in ${value.journey}, version ${value.version}`;
    const doubts = value.doubts.map((doubt) => `Nobody knows whether “${doubt.nodeName}” went: ${doubtWords(doubt)}.`);
    return { value, text: blocks(head, traceText(value.trace), doubts.join('\n'), value.temporalUrl) };
  });
