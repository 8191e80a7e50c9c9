import type { Problem } from '@waymark/core/journey';
import { ProblemList } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { messageOf, withoutAdvice } from '../problems/shown-problems.ts';

/** What is wrong with what the panel shows. */
export function PanelProblems({ problems }: { problems: readonly Problem[] }) {
  const { i18n } = useTranslation();
  const shown = withoutAdvice(problems);
  if (shown.length === 0) return null;
  return (
    <ProblemList
      problems={shown.map(({ code, severity, ...problem }) => ({
        code,
        severity,
        message: messageOf({ code, severity, ...problem }, i18n.language),
      }))}
    />
  );
}
