import { isZone } from '@waymark/core/time';
import type { StoredRep } from '../store/reps.ts';

/** Whose clocks say when a rep's day begins: their own, else those of the machine we run on. */
export const zoneOfRep = ({ timeZone }: Pick<StoredRep, 'timeZone'>): string =>
  isZone(timeZone) ? timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone;
