import { TextInput } from '@mantine/core';
import type { ExitNode } from '@waymark/core/nodes';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from '../field-problems.tsx';
import type { KindFormProps } from '../kind-form-props.ts';

/** Where a path ends: why. */
export function ExitForm({ node, edit }: KindFormProps<ExitNode>) {
  const { t } = useTranslation('inspector');
  const problem = useFieldProblem(['reason']);
  return (
    <TextInput
      label={t('exit.reason')}
      description={t('exit.reasonHint')}
      value={node.reason ?? ''}
      maxLength={200}
      error={problem}
      onChange={(event) => edit({ ...node, reason: event.currentTarget.value || undefined }, 'reason')}
    />
  );
}
