import { ProblemList } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { messageOf, withoutAdvice } from '../problems/shown-problems.ts';
import { useUnsaidProblems } from './field-problems.tsx';

/** What is wrong with what the panel shows, as far as no field says it. */
export function PanelProblems() {
  const { i18n } = useTranslation();
  const shown = withoutAdvice(useUnsaidProblems());
  if (shown.length === 0) return null;
  return (
    <ProblemList
      problems={shown.map((problem) => ({
        code: problem.code,
        severity: problem.severity,
        message: messageOf(problem, i18n.language),
      }))}
    />
  );
}
