import { Journey } from '@waymark/core/journey';
import type { ReviewedChange } from '@waymark/ui/components';
import type { LookContext } from '../kinds/kind-look.ts';
import { changesBetween, firstChanges } from '../publish/review-changes.ts';

/** How far asking for a version is. */
export interface Fetched {
  data: { document: unknown } | undefined;
  isError: boolean;
}

/** Why something of a version cannot be shown, as the words under `version` are called. */
export type VersionTrouble = 'failed' | 'unreadable' | 'noCompare';

/** A version: its document, and what it changed, each left out until it is known; `trouble` says that it will not be. */
export interface LookedAt {
  document?: Journey;
  changes?: ReviewedChange[];
  trouble?: VersionTrouble;
}

/** What can be shown of a version, given the one before it; the first has none. */
export function lookedAt(version: Fetched, before: Fetched | undefined, looks: LookContext): LookedAt {
  const read = readVersion(version);
  if (!read.document) return read;
  const { document } = read;
  if (!before) return { document, changes: firstChanges(document, looks) };
  const earlier = readVersion(before);
  if (earlier.trouble) return { document, trouble: 'noCompare' };
  return { document, ...(earlier.document && { changes: changesBetween(earlier.document, document, looks) }) };
}

function readVersion({ data, isError }: Fetched): LookedAt {
  if (!data) return isError ? { trouble: 'failed' } : {};
  const read = Journey.safeParse(data.document);
  return read.success ? { document: read.data } : { trouble: 'unreadable' };
}
