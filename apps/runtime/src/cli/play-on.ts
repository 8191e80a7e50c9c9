import type { Outcome } from './outcome.ts';
import { readHappeningsFile } from './scenario-file.ts';
import { withServer } from './server.ts';
import { blocks } from './table.ts';
import { traceText } from './trace-text.ts';

/** `play-on ENROLLMENT`: what would come next to a live enrollment, if only the happenings of a file came. */
export async function playOn(enrollment: string, options: { happenings?: string; until: string }): Promise<Outcome> {
  const { happenings: file, until } = options;
  const read = file === undefined ? { happenings: [] } : readHappeningsFile(file);
  if ('trouble' in read) return read;
  return withServer(async (server) => {
    const value = await server.enrollments.playOn.mutate({ id: enrollment, happenings: read.happenings, until });
    const rows = value.trace.length ? traceText(value.trace) : 'Nothing more.';
    return { value, text: blocks(`Simulated from now on, for ${until}:`, rows) };
  });
}
