import type { JsonObject } from '@waymark/core/plan';
import type { Outcome } from './outcome.ts';
import { errorsIn, listProblems } from './problems.ts';
import { readJson } from './read-json.ts';
import { withServer } from './server.ts';
import { blocks, count } from './table.ts';

/** `push FILE [--publish]`: stores a journey as the draft of its key, and publishes it where asked. */
export async function push(file: string, options: { publish: boolean }): Promise<Outcome> {
  const read = readJson(file);
  if ('trouble' in read) return read;
  const document = read.json;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { trouble: `${file} is not a journey: a journey is a JSON object with "format", "key" and "nodes".` };
  }
  return withServer(async (server) => {
    const { publish } = options;
    const imported = await server.journeys.import.mutate({ document: document as JsonObject, publish });
    const { key, revision, version, problems } = imported;
    const failure = failureOf(file, { ...imported, publish });
    const stored =
      version === undefined ? `${key} is stored, revision ${revision}.` : `${key} is published, version ${version}.`;
    return { value: imported, text: blocks(listProblems(problems), key ? stored : ''), failure };
  });
}

function failureOf(
  file: string,
  {
    key,
    version,
    problems,
    publish,
  }: { key: string; version?: number; problems: Parameters<typeof errorsIn>[0]; publish: boolean },
): string | undefined {
  if (!key) return `${file} was not stored: it has no valid key.`;
  if (!publish || version !== undefined) return undefined;
  return `${key} was stored but not published: it has ${count(errorsIn(problems), 'error')}.`;
}
