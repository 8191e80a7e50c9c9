import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Plan } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import { FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import { useChange } from '../../api/use-change.ts';
import { keptTestOf } from './kept-test-of.ts';

interface KeepTestDialogProps {
  journeyKey: string;
  /** The journey's. */
  plan: Plan;
  scenario: Scenario;
  onClose(): void;
}

/** Asks what a played scenario shows, and keeps it with the journey. */
export function KeepTestDialog({ journeyKey, plan, scenario, onClose }: KeepTestDialogProps) {
  const { t } = useTranslation('simulation');
  const [name, setName] = useState('');
  const { keep, full, taken } = useKeep(journeyKey, (kept) => {
    notifications.show({ color: 'green', message: t('played.keptNow', { name: kept }) });
    onClose();
  });
  const called = name.trim();
  const submit = () => {
    if (called !== '') keep.mutate({ journey: journeyKey, test: keptTestOf(plan, called, scenario) });
  };
  const trouble =
    taken === called ? t('played.taken') : full === undefined ? undefined : t('played.full', { count: full });
  return (
    <FormDialog
      title={t('played.keepTitle')}
      confirm={t('played.keep')}
      busy={keep.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('played.keepName')}
        description={t('played.keepNameHint')}
        maxLength={200}
        error={trouble}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Keeps tests with a journey; `full`: how many it has, where it may have no more; `taken`: the name that another has. */
export function useKeep(journeyKey: string, onKept: (name: string) => void = () => undefined) {
  const trpc = useTRPC();
  const keep = useChange(
    trpc.keptTests.keep.mutationOptions({
      onSuccess: (answer, { test }) => {
        if ('kept' in answer) onKept(test.name);
      },
    }),
    trpc.keptTests.list.queryFilter({ journey: journeyKey }),
  );
  const { data: answer, variables } = keep;
  return {
    keep,
    full: answer && 'full' in answer ? answer.full : undefined,
    taken: answer && 'taken' in answer ? variables?.test.name : undefined,
  };
}
