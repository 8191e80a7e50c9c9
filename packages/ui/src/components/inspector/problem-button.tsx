import { Button } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** How many problems there are, and what a click does. */
export interface ProblemButtonProps {
  errors: number;
  warnings: number;
  /** Jumps from one problem to the next. */
  onClick: () => void;
}

/** The count of problems in the top bar: in words, in the colour of the worst. */
export function ProblemButton({ errors, warnings, onClick }: ProblemButtonProps) {
  const { t } = useTranslation('ui');
  const count = errors + warnings;
  const color = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'good';
  const label =
    errors > 0
      ? t('problem.errors', { count: errors })
      : count > 0
        ? t('problem.warnings', { count })
        : t('problem.none');
  return (
    <Button
      size="xs"
      variant="light"
      color={color}
      onClick={onClick}
      leftSection={count > 0 ? <TriangleAlert size={14} aria-hidden /> : <CircleCheck size={14} aria-hidden />}
    >
      {label}
    </Button>
  );
}
