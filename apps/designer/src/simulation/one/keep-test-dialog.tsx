import { TextInput } from '@mantine/core';
import { type KeptTest, keptRows } from '@waymark/core/kept-tests';
import type { Scenario } from '@waymark/core/scenario';
import type { TraceRow } from '@waymark/core/simulator';
import { FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import { useChange } from '../../api/use-change.ts';

interface KeepTestDialogProps {
  journeyKey: string;
  scenario: Scenario;
  trace: readonly TraceRow[];
  onClose(): void;
}

/** Asks what a played scenario shows, and keeps it with the journey. */
export function KeepTestDialog({ journeyKey, scenario, trace, onClose }: KeepTestDialogProps) {
  const { t } = useTranslation('simulation');
  const [name, setName] = useState('');
  const { keep, full } = useKeep(journeyKey, onClose);
  return (
    <FormDialog
      title={t('played.keepTitle')}
      confirm={t('played.keep')}
      busy={keep.isPending}
      onSubmit={() => {
        if (name.trim())
          keep.mutate({ journey: journeyKey, test: { name: name.trim(), scenario, rows: keptRows(trace) } });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('played.keepName')}
        description={t('played.keepNameHint')}
        maxLength={200}
        error={full === undefined ? undefined : t('played.full', { count: full })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Keeps tests with a journey; `full`: how many it has, where it may have no more. */
export function useKeep(journeyKey: string, onKept: () => void = () => undefined) {
  const trpc = useTRPC();
  const keep = useChange(
    trpc.keptTests.keep.mutationOptions({
      onSuccess: (answer) => {
        if ('kept' in answer) onKept();
      },
    }),
    trpc.keptTests.list.queryFilter({ journey: journeyKey }),
  );
  return { keep, full: keep.data && 'full' in keep.data ? keep.data.full : undefined };
}

/** The same test, expecting what comes of it now. */
export const asItComes = (test: KeptTest, trace: readonly TraceRow[]): KeptTest => ({ ...test, rows: keptRows(trace) });
