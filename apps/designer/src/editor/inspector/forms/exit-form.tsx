import { TextInput } from '@mantine/core';
import type { ExitNode } from '@waymark/core/nodes';
import { useTranslation } from 'react-i18next';
import type { KindFormProps } from '../kind-form-props.ts';

/** Where a path ends: why. */
export function ExitForm({ node, edit }: KindFormProps<ExitNode>) {
  const { t } = useTranslation('inspector');
  return (
    <TextInput
      label={t('exit.reason')}
      description={t('exit.reasonHint')}
      value={node.reason ?? ''}
      onChange={(event) => edit({ ...node, reason: event.currentTarget.value || undefined }, 'reason')}
    />
  );
}
