import type { ConditionWait } from '@waymark/core/nodes';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../fields/condition-editor.tsx';
import { TimeoutField } from '../fields/timeout-field.tsx';
import type { WayFormProps } from './way-form-props.ts';

/** What must hold, and how long at most to wait for it. */
export function WaitConditionForm({ node, until, onChange }: WayFormProps<ConditionWait>) {
  const { t } = useTranslation('inspector');
  return (
    <>
      <ConditionEditor
        label={t('wait.until')}
        at={['until', 'condition']}
        node={node}
        value={until.condition}
        onChange={(condition) => onChange({ ...until, condition: condition ?? { all: [] } }, 'condition')}
      />
      <TimeoutField value={until.timeout} onChange={(timeout) => onChange({ ...until, timeout }, 'timeout')} />
    </>
  );
}
