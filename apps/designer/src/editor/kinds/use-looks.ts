import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import { useConnectors } from '../../api/use-connectors.ts';
import { useSegments } from '../inspector/fields/use-segments.ts';
import type { LookContext } from './kind-look.ts';

const none: LookContext['contents'] = [];

/** What looks depend on, the same object until connectors, contents, segments or language change. */
export function useLooks(): LookContext {
  const { connectors } = useConnectors();
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.workspace.names.queryOptions(undefined, { staleTime: 5_000 }));
  const contents = names?.contents ?? none;
  const segments = useSegments();
  const { t, i18n } = useTranslation('editor');
  const language = i18n.language;
  return useMemo(
    () => ({ connectors, contents, segments, language, t }),
    [connectors, contents, segments, language, t],
  );
}
