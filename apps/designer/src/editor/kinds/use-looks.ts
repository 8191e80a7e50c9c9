import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import type { LookContext } from './kind-look.ts';

/** What looks depend on, the same object until connectors or language change. */
export function useLooks(): LookContext {
  const { connectors } = useConnectors();
  const { t, i18n } = useTranslation('editor');
  const language = i18n.language;
  return useMemo(() => ({ connectors, language, t }), [connectors, language, t]);
}
