import { useQuery } from '@tanstack/react-query';
import type { ConditionField, FieldSource } from '@waymark/ui/components';
import { type Answers, useTRPC } from '../../../api/trpc.ts';
import { attributeLabel } from '../../../words/attribute-label.ts';

type Catalogue = Answers['workspace']['catalogue'];

const nothing: Catalogue = { attributes: [], events: [] };

/** What customers of this workspace have and what happened to them, by name; empty until it is known. */
export function useCatalogue(): Catalogue {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.workspace.catalogue.queryOptions(undefined, { staleTime: 20_000 }));
  return data ?? nothing;
}

/** A field that was seen, as conditions offer it. */
export const offeredField =
  (source: FieldSource) =>
  ({ name, type, values }: Catalogue['attributes'][number]): ConditionField => ({
    source,
    key: name,
    label: attributeLabel(name),
    ...(type ? { type } : {}),
    ...(values.length > 0 ? { options: values.map((value) => ({ value, label: value })) } : {}),
  });
