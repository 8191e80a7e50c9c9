import type { TFunction } from 'i18next';
import type { Answers } from '../../api/trpc.ts';
import type { Format } from '../../words/format.ts';
import { personName } from './person-name.ts';

type Version = Pick<Answers['journeys']['get']['versions'][number], 'publishedAt' | 'publishedBy'>;

/** When a version was published and, where that is known, by whom. */
export function publishedWhen({ publishedAt, publishedBy }: Version, t: TFunction<'editor'>, format: Format): string {
  const when = format.moment(publishedAt);
  return publishedBy === '' ? when : t('version.by', { when, who: personName(publishedBy, t) });
}
