import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { OccasionDialog } from '../../../occasions/occasion-dialog.tsx';
import { dateText } from '../../../words/date-text.ts';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';

interface OccasionFieldProps {
  value: string;
  onChange(occasion: string): void;
  at: FieldPath;
}

/** A shared occasion of the workspace, with its dates; one that is missing can be added here. */
export function OccasionField({ value, onChange, at }: OccasionFieldProps) {
  const { t, i18n } = useTranslation('inspector');
  const trpc = useTRPC();
  const problem = useFieldProblem(at);
  const [adding, setAdding] = useState(false);
  const occasions = useQuery(trpc.occasions.list.queryOptions(undefined, { staleTime: 10_000 }));
  const known = occasions.data ?? [];
  const chosen = known.find(({ key }) => key === value);
  const isUnknown = occasions.isSuccess && value !== '' && !chosen;
  const error = value === '' ? t('occasion.missing') : isUnknown ? t('occasion.unknown', { occasion: value }) : problem;
  const dates = chosen && [chosen.start, chosen.end].filter((text) => text !== undefined);
  return (
    <>
      <Select
        label={t('occasion.label')}
        searchable
        placeholder={t('occasion.choose')}
        nothingFoundMessage={t('occasion.nothing')}
        data={known.map(({ key, name }) => ({ value: key, label: name }))}
        value={chosen?.key ?? null}
        onChange={(key) => key !== null && onChange(key)}
        {...(dates ? { description: dates.map((text) => dateText(text, i18n.language)).join(' – ') } : {})}
        error={error}
      />
      <Button size="xs" leftSection={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
        {t('occasion.add')}
      </Button>
      {adding && (
        <OccasionDialog
          occasion={undefined}
          taken={known.map(({ key }) => key)}
          onClose={() => setAdding(false)}
          onSaved={onChange}
        />
      )}
    </>
  );
}
