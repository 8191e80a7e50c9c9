import type { JsonObject } from '@waymark/core/plan';
import type { Outcome } from './outcome.ts';
import { listProblems } from './problems.ts';
import { readJson } from './read-json.ts';
import { withServer } from './server.ts';
import { blocks, table } from './table.ts';

/** `contents`: all kept content of the workspace. */
export const contents = (): Promise<Outcome> =>
  withServer(async (server) => {
    const all = await server.contents.list.query();
    const rows = all.map(({ key, name, connector, languages, errors, usedBy }) => [
      key,
      name,
      connector,
      languages.join(' '),
      errors,
      usedBy.map((journey) => journey.key).join(' '),
    ]);
    const head = ['key', 'name', 'connector', 'languages', 'errors', 'used by'];
    return { value: all, text: rows.length ? table([head, ...rows]) : 'There is no content yet.' };
  });

/** `content-pull KEY`: a content's document, as `content-push` takes it. */
export const contentPull = (key: string): Promise<Outcome> =>
  withServer(async (server) => {
    const { document } = await server.contents.get.query({ key });
    return { value: document, text: JSON.stringify(document, null, 2) };
  });

/** `content-push FILE`: stores a content under its key. */
export async function contentPush(file: string): Promise<Outcome> {
  const read = readJson(file);
  if ('trouble' in read) return read;
  const document = read.json;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { trouble: `${file} is no content: a content is a JSON object with "key", "connector" and "variants".` };
  }
  return withServer(async (server) => {
    const imported = await server.contents.import.mutate({ document: document as JsonObject });
    const { key, revision, problems } = imported;
    const text = blocks(listProblems(problems), key ? `${key} is stored, revision ${revision}.` : '');
    return { value: imported, text, failure: key ? undefined : `${file} was not stored: it has no valid key.` };
  });
}
