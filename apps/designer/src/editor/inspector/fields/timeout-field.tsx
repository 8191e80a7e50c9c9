import { DurationInput } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from '../field-problems.tsx';

interface TimeoutFieldProps {
  value: string | undefined;
  onChange(value: string | undefined): void;
}

/** How long a wait lasts at most. */
export function TimeoutField({ value, onChange }: TimeoutFieldProps) {
  const { t } = useTranslation('inspector');
  const problem = useFieldProblem(['until', 'timeout']);
  return (
    <DurationInput
      label={t('wait.timeout')}
      description={t('wait.timeoutHint')}
      value={value}
      onChange={onChange}
      {...(problem === undefined ? {} : { error: problem })}
    />
  );
}
