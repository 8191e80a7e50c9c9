import { slug } from '@waymark/core/journey';
import { readInstant } from '@waymark/core/time';
import type { Occasion } from './occasion.ts';

/** An occasion as it is being written; what is empty is not given yet. */
export interface OccasionDraft {
  name: string;
  start: string;
  end: string;
}

/** What keeps a draft from being saved, and at which field it is said. */
export interface DraftTrouble {
  field: keyof OccasionDraft;
  code: 'name' | 'taken' | 'start' | 'end';
}

/** The draft that an occasion begins with. */
export function draftOf(occasion: Pick<Occasion, 'start' | 'end'> | undefined): OccasionDraft {
  return { name: '', start: occasion?.start ?? '', end: occasion?.end ?? '' };
}

/** The first thing wrong with a draft. `taken` are the keys that a new one may not have; an old one keeps its own. */
export function draftTrouble(
  { name, start, end }: OccasionDraft,
  taken: readonly string[] | undefined,
): DraftTrouble | undefined {
  if (taken && slug(name, '') === '') return { field: 'name', code: 'name' };
  if (taken?.includes(slug(name, ''))) return { field: 'name', code: 'taken' };
  const [from, to] = [readInstant(start, 'UTC'), readInstant(end, 'UTC')];
  if (from === undefined) return { field: 'start', code: 'start' };
  return end !== '' && (to === undefined || to < from) ? { field: 'end', code: 'end' } : undefined;
}

/** What is sent: the key comes from the name; one that has a key keeps its name too. */
export function written({ name, start, end }: OccasionDraft, key?: string) {
  const called = key === undefined ? { key: slug(name, 'occasion'), name: name.trim() } : { key };
  return { ...called, start, ...(end === '' ? {} : { end }) };
}
