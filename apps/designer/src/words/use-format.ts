import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './format.ts';

/** Numbers, dates and spans in the chosen language; instants in `zone`, left out: in the browser's. */
export function useFormat(zone?: string): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language, zone), [i18n.language, zone]);
}
