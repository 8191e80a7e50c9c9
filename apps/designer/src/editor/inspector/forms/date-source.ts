import type { DateWait } from '@waymark/core/nodes';

/** Where the date of a wait is taken from. */
export const dateSources = ['attribute', 'entry', 'occasion'] as const;
export type DateSource = (typeof dateSources)[number];

/** Where this wait takes its date from. */
export function sourceOf(until: DateWait): DateSource {
  if ('attribute' in until) return 'attribute';
  return 'entry' in until ? 'entry' : 'occasion';
}

/** The same wait for a date from elsewhere, which is still to be named. */
export function freshDate(source: DateSource, until: DateWait): DateWait {
  const { offset, at, ifPast, timeout } = until;
  const settings = {
    type: 'date' as const,
    ...(offset === undefined ? {} : { offset }),
    ...(at === undefined ? {} : { at }),
    ...(ifPast === undefined ? {} : { ifPast }),
    ...(timeout === undefined ? {} : { timeout }),
  };
  switch (source) {
    case 'attribute':
      return { ...settings, attribute: '' };
    case 'entry':
      return { ...settings, entry: '' };
    case 'occasion':
      return { ...settings, occasion: '' };
    default:
      return source satisfies never;
  }
}
