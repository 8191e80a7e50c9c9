import { DurationInput } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';

/** How long a wait lasts at most. */
export function TimeoutField({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange(value: string | undefined): void;
}) {
  const { t } = useTranslation('inspector');
  return (
    <DurationInput label={t('wait.timeout')} description={t('wait.timeoutHint')} value={value} onChange={onChange} />
  );
}
