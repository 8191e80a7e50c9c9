import type { TFunction } from 'i18next';

/** By what somebody goes who saved or published: the one user there is without sign-in is the owner. */
export function personName(by: string | undefined, t: TFunction<'editor'>): string {
  if (by === undefined || by === '') return t('person.unknown');
  return by === 'owner' ? t('person.owner') : by;
}
